using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation.Letters;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Pen;

/// <summary>A person says what a mail is, with a reason, and that is on record.</summary>
public sealed class SayingWhatItIsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("reporter", "report-added", "The reporter")]
    [InlineData("somebody", "mail-received", "PolicyFlow")]
    [InlineData("host", "host-answered", "The host")]
    public async Task It_is_joined_to_a_case_as_the_words_of_whoever_wrote_it(string party, string happened, string actor)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        var reference = (await site.OnlyCaseAsync()).Reference;
        var entry = await HeldAsync(site);
        using var dana = await Browser.OfAsync(site);

        var next = await dana.SubmitAsync(
            $"/mail/{entry.Key}", $"/mail/{entry.Key}/join", ("reference", reference.ToLowerInvariant()), ("party", party),
            ("join-reason", "It names the post"));

        Assert.Equal("/cases/" + reference, next);
        var theCase = await site.OnlyCaseAsync();
        var row = Assert.Single(theCase.Timeline, r => r.Event == happened);
        Assert.StartsWith(actor, row.Actor, StringComparison.Ordinal);
        Assert.Contains("The rutabaga is gone.", row.Detail, StringComparison.Ordinal);
        Assert.Equal(2, theCase.Words.Files.Count);
        var settled = (await site.Get<MailPen>().FindAsync(entry.Key, default))!;
        Assert.Equal(PenPlace.Settled, settled.State.Place);
        Assert.Equal(site.Manager.PersonId, settled.State.Chosen[0].By.Id);
        Assert.Equal(["It names the post"], await site.Get<MailPen>().ReasonsAsync(settled, default));
        Assert.Null(await site.Get<PenFiles>().ReadAsync(entry.Key, default));
        Assert.Empty(await site.WaitingAsync());
    }

    [Theory]
    [InlineData("reporter")]
    [InlineData("somebody")]
    [InlineData("host")]
    public async Task It_is_joined_to_an_investigation_by_whoever_sees_it(string party)
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Please look", "Category: general\n\nA coach posted jokes."));
        var opened = await site.OnlyInvestigationAsync();
        var entry = await HeldAsync(site);
        using var dana = await Browser.OfAsync(site);

        var next = await JoinAsync(dana, entry, opened.Stream, party);

        Assert.Equal(InvestigationLinks.PathOf(opened.Stream), next);
        var added = Assert.Single((await site.OnlyInvestigationAsync()).State.Report.Added);
        var words = (await site.Get<ICaseStore>().BodiesAsync(opened.Stream, [added.Id])).Text(added);
        Assert.Contains("The rutabaga is gone.", words, StringComparison.Ordinal);
        Assert.Empty(await site.WaitingAsync());
        Assert.Equal(opened.Stream, (await site.Get<MailPen>().FindAsync(entry.Key, default))!.State.Chosen[0].Case);
    }

    [Fact]
    public async Task It_is_the_answer_of_whom_an_investigation_is_about_where_a_person_says_so()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Please look", "Category: general\n\nA coach posted jokes."));
        var opened = await site.OnlyInvestigationAsync();
        var vault = new BodyVault("subject");
        var subject = new InvolvePerson(Part.Subject, vault.Keep("name", "involved", "Morgan Invented"), null, null, Pupil: false);
        await site.Engine().ExecuteAsync(
            new CaseRequest(opened.Stream, subject, Actor.Person(site.Manager.PersonId!), "subject") { Bodies = vault.Bodies });
        var entry = await HeldAsync(site);
        using var dana = await Browser.OfAsync(site);

        await JoinAsync(dana, entry, opened.Stream, "accused");

        Assert.Equal("n1", Assert.Single((await site.OnlyInvestigationAsync()).State.Replies).Replied.Who);
    }

    [Fact]
    public async Task Nobody_joins_it_to_an_investigation_that_they_may_not_see()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Please look", "Category: general\n\nDemo Dana posted jokes."));
        var opened = await site.OnlyInvestigationAsync();
        var entry = await HeldAsync(site);
        using var dana = await Browser.OfAsync(site);

        Assert.Equal("422", await JoinAsync(dana, entry, opened.Stream, "somebody"));

        Assert.Empty((await site.OnlyInvestigationAsync()).State.Report.Added);
        Assert.Single(await site.WaitingAsync());
    }

    [Fact]
    public async Task It_is_made_a_report_once()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var entry = await HeldAsync(site);
        using var dana = await Browser.OfAsync(site);
        (string, string) reason = ("report-reason", "It is about our coach");

        Assert.Equal("/today", await dana.SubmitAsync($"/mail/{entry.Key}", $"/mail/{entry.Key}/report", reason));
        Assert.Equal("422", await dana.SubmitAsync($"/mail/{entry.Key}", $"/mail/{entry.Key}/report", reason));

        Assert.Contains("rutabaga", (await site.OnlyCaseAsync()).Words.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_set_aside_and_taken_back()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var entry = await HeldAsync(site);
        using var dana = await Browser.OfAsync(site);
        var page = $"/mail/{entry.Key}";

        Assert.Equal("/mail?done=aside", await dana.SubmitAsync(page, page + "/aside", ("aside-reason", "An advertisement")));
        Assert.Empty(await site.WaitingAsync());
        Assert.Contains("Re: your letter", await dana.PageAsync("/mail?list=filed"), StringComparison.Ordinal);
        Assert.Contains("An advertisement", await dana.PageAsync(page), StringComparison.Ordinal);
        Assert.Equal("/mail?done=back", await dana.SubmitAsync(page, page + "/back", ("back-reason", "It is not")));

        Assert.Equal(["aside", "back"], Assert.Single(await site.WaitingAsync()).State.Chosen.Select(c => c.How));
    }

    [Fact]
    public async Task Filed_mail_is_taken_back_and_is_swept_when_it_is_old()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("auto-reply"));
        await site.TakeAsync(Letter.Of("bounce"));
        var filed = await site.Get<MailPen>().ListAsync(PenPlace.Filed, 10, default);
        using var dana = await Browser.OfAsync(site);
        var page = $"/mail/{filed[0].Key}";
        await dana.SubmitAsync(page, page + "/back", ("back-reason", "A person wrote it"));

        await site.Get<FiledMail>().SweepAsync(TimeProvider.System.GetUtcNow() + FiledMail.Life + TimeSpan.FromMinutes(1));

        Assert.Equal(filed[0].Key, Assert.Single(await site.WaitingAsync()).Key);
        Assert.NotNull(await site.Get<PenFiles>().ReadAsync(filed[0].Key, default));
        Assert.Empty(await site.Get<MailPen>().ListAsync(PenPlace.Filed, 10, default));
        var gone = (await site.Get<MailPen>().FindAsync(filed[1].Key, default))!;
        Assert.Equal((PenPlace.LetGo, "[erased]"), (gone.State.Place, gone.Subject));
    }

    [Theory]
    [InlineData("join", "reference", "PF-0000-0000")]
    [InlineData("report", "report-reason", "")]
    [InlineData("aside", "aside-reason", " ")]
    public async Task Without_a_reason_or_a_case_nothing_happens(string what, string field, string value)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var entry = await HeldAsync(site);
        using var dana = await Browser.OfAsync(site);

        Assert.Equal("422", await dana.SubmitAsync($"/mail/{entry.Key}", $"/mail/{entry.Key}/{what}", (field, value)));

        Assert.Single(await site.WaitingAsync());
        Assert.Empty(await site.CasesAsync());
    }

    public void Dispose() => _folder.Dispose();

    private static Task<string> JoinAsync(Browser browser, PenEntry entry, string stream, string party) => browser.SubmitAsync(
        $"/mail/{entry.Key}", $"/mail/{entry.Key}/join", ("reference", CaseReference.OfStream(stream)), ("party", party),
        ("join-reason", "It names the post"));

    private static async Task<PenEntry> HeldAsync(InboundSite site)
    {
        await site.TakeAsync(Letter.With("Re: your letter", "The rutabaga is gone.", "From: Host <abuse@other.example>"));
        return Assert.Single(await site.WaitingAsync());
    }
}
