using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;
using PolicyFlow.Testing;
using ReceivedMail = PolicyFlow.Testing.ReceivedMail;

namespace PolicyFlow.Mail.Tests.Threads;

/// <summary>Investigations whose letters go through a real mail server (8.1, 17.1).</summary>
public sealed class MisuseStoryTests : IAsyncLifetime, IDisposable
{
    private const string Sofia = "sofia@demo.invalid";
    private const string Nadia = "nadia@demo.invalid";
    private const string Dana = "dana@demo.invalid";
    private const string Accused = "accused@invented.example";
    private readonly TestFolder _folder = new();
    private SmtpServer _server = null!;
    private InboundSite _site = null!;

    public async Task InitializeAsync()
    {
        _server = await SmtpServer.StartAsync();
        _site = await InboundSite.StartAsync(
            _folder, inBackground: false,
            services => services.AddSingleton<IMailTransport>(new SmtpTransport(_server.Options)), ThreadScenes.WithDomain);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _server.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_child_at_risk_at_night_reaches_the_leads_at_once_then_their_deputies_then_everybody_in_line()
    {
        await UntilTenToMidnightAsync();
        await _site.TakeAsync(Letter.With(
            "Please look", "A volunteer sends private messages to a pupil at night.", "To: report+safeguarding@in.policyflow.example"));

        await _site.AdvanceAsync();
        var first = await ArrivedAsync();
        await _site.AdvanceAsync("PT16M");
        var second = await ArrivedAsync();
        await _site.AdvanceAsync("PT50M");
        var third = await ArrivedAsync();

        var alert = Assert.Single(first, m => m.To == Sofia).Parse();
        Assert.Contains("/investigations/", alert.TextBody, StringComparison.Ordinal);
        Assert.Contains("999", alert.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("volunteer", alert.Subject + alert.TextBody + alert.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(first, m => m.To is Nadia or Dana);
        Assert.Single(second, m => m.To == Nadia);
        Assert.DoesNotContain(second, m => m.To == Dana);
        Assert.Single(third, m => m.To == Dana);
    }

    [Fact]
    public async Task Once_a_lead_has_it_no_deputy_is_woken()
    {
        await UntilTenToMidnightAsync();
        await _site.TakeAsync(Letter.With("Safeguarding", "A coach."));
        await _site.AdvanceAsync();
        await ArrivedAsync();

        await DoAsync(Sofia, _ => new TakeSafeguarding());
        await _site.AdvanceAsync("PT2H");

        Assert.DoesNotContain(await ArrivedAsync(), m => m.To is Nadia or Dana);
    }

    [Fact]
    public async Task A_letter_that_a_hold_keeps_back_does_not_go_and_one_released_after_it_does()
    {
        await InvolvedAsync(Accused);
        await DoAsync(Dana, Released);
        await DoAsync(Dana, vault => new HoldCase(
            HoldKind.Police, PersonOf(Dana), vault.Keep("why", "involved", "The police asked"), null));
        await _site.AdvanceAsync();
        Assert.DoesNotContain(await ArrivedAsync(), m => m.To == Accused);
        Assert.True((await StateAsync()).Letters[0].Withdrawn);

        await DoAsync(Dana, vault => new ReleaseHold(HoldKind.Police, vault.Keep("why", "involved", "They are done")));
        await _site.AdvanceAsync("PT1H");
        Assert.DoesNotContain(await ArrivedAsync(), m => m.To == Accused);
        await DoAsync(Dana, Released);
        await _site.AdvanceAsync();

        var letter = Assert.Single(await ArrivedAsync(), m => m.To == Accused).Parse();
        Assert.Contains("/letters/", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Morgan", letter.Subject + letter.TextBody, StringComparison.Ordinal);
        Assert.StartsWith("case+", letter.ReplyTo.Mailboxes.Single().Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_to_somebody_whom_it_is_not_about_any_more_is_withdrawn()
    {
        await InvolvedAsync(Accused);
        await DoAsync(Dana, Released);
        await DoAsync(Dana, vault => new RemovePerson("n1", vault.Keep("why", "involved", "It was somebody else")));

        await _site.AdvanceAsync("PT1H");

        Assert.DoesNotContain(await ArrivedAsync(), m => m.To == Accused);
    }

    [Fact]
    public async Task A_letter_that_the_server_refuses_is_a_task_and_stands_on_the_page_of_the_case()
    {
        await InvolvedAsync("gone@invented.example");
        await DoAsync(Dana, Released);

        await _site.AdvanceAsync("PT1H");

        Assert.Equal(InvestigationLetters.ToAccused, Assert.Single((await StateAsync()).FailingMail).Kind);
        using var dana = await Browser.OfAsync(_site);
        var path = "/investigations/" + CaseReference.OfStream((await _site.OnlyInvestigationAsync()).Stream);
        await dana.SubmitAsync("/today", path + "/open");
        var page = await dana.PageAsync(path);
        Assert.Contains("A mail cannot be delivered: see to it", page, StringComparison.Ordinal);
        Assert.Contains("Could not be sent", page, StringComparison.Ordinal);
    }

    /// <summary>Everything that has arrived by now.</summary>
    private async Task<IReadOnlyList<ReceivedMail>> ArrivedAsync()
    {
        var mark = $"mark-{Guid.NewGuid():N}@demo.invalid";
        await new SmtpTransport(_server.Options).SendAsync(new OutgoingMail(mark, mark, null, "Mark", "Mark", null));
        var arrived = new List<ReceivedMail>();
        while (await _server.NextAsync() is var mail && mail.To != mark) arrived.Add(mail);
        return arrived;
    }

    private async Task UntilTenToMidnightAsync()
    {
        await _site.NextDayAsync();
        var now = _site.Get<CaseClock>().Now;
        await _site.AdvanceAsync(System.Xml.XmlConvert.ToString(now.Date.AddDays(1).AddMinutes(-10) - now.UtcDateTime));
        await ArrivedAsync();
    }

    private async Task InvolvedAsync(string email)
    {
        await _site.TakeAsync(Letter.With("Please look", "Category: general\n\nA coach posted jokes."));
        await DoAsync(Dana, vault => new InvolvePerson(
            Part.Subject, vault.Keep("name", "involved", "Morgan Invented"), vault.Keep("email", "involved", email), null,
            Pupil: false));
        await _site.AdvanceAsync();
        await ArrivedAsync();
    }

    private ICaseCommand Released(BodyVault vault) => new ReleaseLetter(
        "n1", AccusedLetterKind.Allegation, vault.Keep("letter", "accused:n1", "Dear Morgan"), PersonOf("priya@demo.invalid"),
        ByMail: true);

    private string PersonOf(string email) => _site.Get<IPeopleDirectory>().FindByEmail(email)!.Id;

    private async Task<InvestigationState> StateAsync() => (await _site.OnlyInvestigationAsync()).State;

    private async Task DoAsync(string by, Func<BodyVault, ICaseCommand> command)
    {
        var id = Guid.NewGuid().ToString("N");
        var vault = new BodyVault(id);
        var wanted = command(vault);
        var stream = (await _site.OnlyInvestigationAsync()).Stream;
        Assert.IsType<Execution<InvestigationState>.Done>(await _site.Engine().ExecuteAsync(
            new CaseRequest(stream, wanted, Actor.Person(PersonOf(by)), id) { Bodies = vault.Bodies }));
    }
}
