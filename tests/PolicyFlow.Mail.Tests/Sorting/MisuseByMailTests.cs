using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Sorting;

/// <summary>Misuse is reported by mail as by the form (5.3, 8.1, 9.2, 11.7).</summary>
public sealed class MisuseByMailTests : IDisposable
{
    private const string Colin = "colin@demo.invalid";
    private const string Dana = "dana@demo.invalid";
    private const string Marek = "marek@demo.invalid";
    private const string Sofia = "sofia@demo.invalid";
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task It_opens_an_investigation_and_the_sender_hears_its_reference_and_who_sees_it()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);

        await site.TakeAsync(Letter.With("Misuse: please look", "One of our coaches posted pictures of the team."));
        await site.AdvanceAsync();

        var opened = await site.OnlyInvestigationAsync();
        Assert.Empty(await site.CasesAsync());
        Assert.Equal(("email", "misuse"), (opened.State.Report.Channel, opened.State.Report.Category));
        var receipt = Assert.Single(site.SentTo(Colin));
        Assert.Contains(CaseReference.OfStream(opened.Stream), receipt.Text, StringComparison.Ordinal);
        Assert.Contains("Demo Sofia (Designated Safeguarding Lead)", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("/track/", receipt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo", receipt.Subject, StringComparison.Ordinal);
        Assert.Equal(AutoSubmitted.Replied, receipt.AutoSubmitted);
    }

    [Fact]
    public async Task The_same_mail_twice_is_one_investigation_and_its_answer_adds_to_it()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        var mail = Letter.With("Misuse", "One of our coaches posted pictures of the team.");
        await site.TakeAsync(mail);
        await site.TakeAsync(mail);
        await site.AdvanceAsync();

        await site.TakeAsync(ThreadScenes.Answer("gmail-answer", site.SentTo(Colin).Single(), Colin));

        Assert.Single((await site.OnlyInvestigationAsync()).State.Report.Added);
        Assert.Empty(await site.WaitingAsync());
    }

    [Fact]
    public async Task Whom_it_names_among_our_own_people_never_sees_it_and_hears_nothing()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);

        await site.TakeAsync(Letter.With("Please look", "Demo Sofia keeps posting jokes about pupils on her own page."));
        await site.AdvanceAsync("PT26H");

        var opened = await site.OnlyInvestigationAsync();
        Assert.False(site.Sees(Sofia, opened));
        Assert.DoesNotContain(
            site.SentTo(Sofia), m => m.Text.Contains(CaseReference.OfStream(opened.Stream), StringComparison.Ordinal));
        Assert.DoesNotContain("Demo Sofia", site.SentTo(Colin).First(m => m.Text.Contains("/track/", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        Assert.Contains("they do not see this case", await site.WordsAsync(opened), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_named_and_only_stands_by_is_put_right_by_whoever_decides()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Please look", "Category: general\n\nA coach posted jokes. I showed them to Demo Sofia."));
        var opened = await site.OnlyInvestigationAsync();
        Assert.False(site.Sees(Sofia, opened));

        await DoAsync(site, "put-right", vault => new InvolvePerson(
            Part.Witness, vault.Keep("name", "involved", "Demo Sofia"), null, site.ViewerOf(Sofia).PersonId, Pupil: false));

        Assert.True(site.Sees(Sofia, await site.OnlyInvestigationAsync()));
    }

    [Fact]
    public async Task A_report_of_what_is_unclear_leaves_out_whom_it_names_too()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);

        await site.TakeAsync(Letter.With("About Demo Marek", "Please ring me."));
        await site.AdvanceAsync("PT26H");

        Assert.Contains(site.ViewerOf(Marek).PersonId!, (await site.OnlyCaseAsync()).State.LeftOut);
        Assert.DoesNotContain(
            (await site.OnlyCaseAsync()).Reference, string.Concat(site.SentTo(Marek).Select(m => m.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_at_risk_rings_the_safeguarding_lead_and_is_seen_by_nobody_else()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);

        await site.TakeAsync(Letter.With("Please look", "A volunteer sends private messages to a pupil at night."));
        await site.AdvanceAsync();

        var opened = await site.OnlyInvestigationAsync();
        Assert.True(site.Sees(Sofia, opened));
        Assert.False(site.Sees(Dana, opened));
        var alert = Assert.Single(site.SentTo(Sofia));
        Assert.True(alert.Urgent);
        Assert.DoesNotContain("volunteer", alert.Subject + alert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reporter_who_turns_out_to_be_whom_it_is_about_hears_nothing_more_and_their_link_is_dead()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Please look", "Category: general\n\nA coach posted jokes."));
        await site.AdvanceAsync();
        var opened = await site.OnlyInvestigationAsync();
        var receipt = site.SentTo(Colin).Single();
        Assert.NotNull(await site.Get<ITrackDesk>().StateAsync(opened.Stream));

        await DoAsync(site, "subject", vault => new InvolvePerson(
            Part.Subject, vault.Keep("name", "involved", "Demo Colin"), vault.Keep("email", "involved", "Colin@Demo.invalid"),
            null, Pupil: false));
        await DoAsync(site, "update", vault => new UpdateReporter(vault.Keep("words", "x", "Soon"), null));
        await site.AdvanceAsync();

        Assert.Null(await site.Get<ITrackDesk>().StateAsync(opened.Stream));
        Assert.Equal([receipt.MessageId], site.SentTo(Colin).Select(m => m.MessageId));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task DoAsync(InboundSite site, string id, Func<BodyVault, ICaseCommand> command)
    {
        var vault = new BodyVault(id);
        var wanted = command(vault);
        var done = await site.Engine().ExecuteAsync(new CaseRequest(
            (await site.OnlyInvestigationAsync()).Stream, wanted, Actor.Person(site.ViewerOf(Dana).PersonId!), id)
        {
            Bodies = vault.Bodies,
        });
        Assert.IsType<Execution<InvestigationState>.Done>(done);
    }
}
