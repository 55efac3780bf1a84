using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Threads;

/// <summary>What comes back to the letters of an investigation by mail.</summary>
public sealed class MisuseMailTests : IDisposable
{
    private const string Accused = "morgan@invented.example";
    private static readonly string Stream = InvestigationStreams.Of(CaseReference.From([1, 2, 3, 4, 5, 6, 7, 8]));
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task An_answer_of_whom_it_is_about_is_theirs_and_opens_no_report()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var letter = await ReleasedAsync(site);

        await site.TakeAsync(Answer(letter, Accused, "It was a joke."));

        var reply = Assert.Single((await StateAsync(site)).Replies);
        Assert.Equal("n1", reply.Replied.Who);
        Assert.Empty(await site.CasesAsync());
    }

    [Fact]
    public async Task What_they_send_while_a_hold_is_on_is_kept_too()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var letter = await ReleasedAsync(site);
        await DoAsync(site, vault => new HoldCase(
            HoldKind.Police, site.Manager.PersonId!, vault.Keep("why", "involved", "The police asked"), null));

        await site.TakeAsync(Answer(letter, Accused, "It was a joke."));

        Assert.Single((await StateAsync(site)).Replies);
    }

    [Fact]
    public async Task What_somebody_else_answers_is_added_to_the_report()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var letter = await ReleasedAsync(site);

        await site.TakeAsync(Answer(letter, "other@invented.example", "I saw it too."));

        var state = await StateAsync(site);
        Assert.Empty(state.Replies);
        Assert.Single(state.Report.Added);
        Assert.Empty(await site.CasesAsync());
    }

    [Fact]
    public async Task A_letter_that_comes_back_is_a_task_of_the_case()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var letter = await ReleasedAsync(site);

        await site.PostEventsAsync(new[]
        {
            new Dictionary<string, string>
            {
                ["event"] = "bounce",
                ["sg_event_id"] = "e1",
                ["smtp-id"] = $"<{letter.MessageId}>",
                ["email"] = Accused,
                ["reason"] = "550 no such user",
            },
        });
        await site.WorkAsync();

        Assert.Equal(InvestigationLetters.ToAccused, Assert.Single((await StateAsync(site)).FailingMail).Kind);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Answer(OutgoingMail letter, string from, string text) => Letter.With(
        "Re: " + letter.Subject, text, $"From: Somebody <{from}>", $"To: {letter.ReplyTo}", $"In-Reply-To: <{letter.MessageId}>");

    private static async Task<OutgoingMail> ReleasedAsync(InboundSite site)
    {
        var people = site.Get<IPeopleDirectory>();
        var duty = people.DutyFor(null, new HashSet<string>());
        await ExecuteAsync(site, Actor.Reporter, vault => new ReportMisuse(
            "form", null, null, "abuse", Threatening: false, ChildAtRisk: false, SeenAt: null, [], [],
            vault.Keep("description", "reporter", "Invented words"), null, null, null, "hash", [],
            new Routed(
                new Route("misuse", "11.7", RouteMode.AnyOf, [Role.Manager]),
                [new RoutedPlace(Role.Manager, Role.Manager, duty.Of(Role.Manager))])));
        await DoAsync(site, vault => new InvolvePerson(
            Part.Subject, vault.Keep("name", "involved", "Morgan Invented"), vault.Keep("email", "involved", Accused), null,
            Pupil: false));
        await DoAsync(site, vault => new ReleaseLetter(
            "n1", AccusedLetterKind.Allegation, vault.Keep("letter", "accused:n1", "Dear Morgan"),
            people.FindByEmail("priya@demo.invalid")!.Id, ByMail: true));
        await site.AdvanceAsync();
        return site.SentTo(Accused).Single();
    }

    private static Task DoAsync(InboundSite site, Func<BodyVault, ICaseCommand> command) =>
        ExecuteAsync(site, Actor.Person(site.Manager.PersonId!), command);

    private static async Task ExecuteAsync(InboundSite site, Actor by, Func<BodyVault, ICaseCommand> command)
    {
        var id = Guid.NewGuid().ToString("N");
        var vault = new BodyVault(id);
        var wanted = command(vault);
        var done = await Engine(site).ExecuteAsync(new CaseRequest(Stream, wanted, by, id) { Bodies = vault.Bodies });
        Assert.IsType<Execution<InvestigationState>.Done>(done);
    }

    private static async Task<InvestigationState> StateAsync(InboundSite site) => (await Engine(site).LoadAsync(Stream))!.State;

    private static CaseEngine<InvestigationState> Engine(InboundSite site) => site.Get<CaseEngine<InvestigationState>>();
}
