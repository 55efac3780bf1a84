using PolicyFlow.Acknowledgement.Tests.Running;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Acknowledgement.Tests.Walks;

/// <summary>What becomes of a person's entry when the staff list, or the mail, says something else.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private readonly World _world = World.Create("2026-10-01 07:00");
    private string _ada = "";
    private string _campaign = "";

    public async Task InitializeAsync()
    {
        await _world.ColleagueAsync("Dana", Role.Manager);
        _ada = await _world.AddAsync("ada");
        _campaign = await _world.OpenAsync("social", 1, "2026-10-30");
        await _world.UntilAsync("2026-10-01 12:00");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Mail_that_comes_back_later_stops_the_mail_and_managers_are_told_once_without_a_name()
    {
        var id = _world.Post.Taken.Single().Mail.MessageId;
        await ReturnedAsync("e1", id);
        await ReturnedAsync("e2", id);

        await _world.UntilAsync("2026-10-09 12:00");

        Assert.True((await _world.EntryAsync(_campaign, _ada))!.Unreachable);
        Assert.Single(ToStaff);
        var digest = Assert.Single(_world.Post.Taken, m => m.Mail.To == "dana@work.invalid");
        Assert.Contains("* Mail does not reach somebody\n", digest.Mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", digest.Mail.Subject + digest.Mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_claims_to_come_from_a_server_counts_only_where_it_names_the_address()
    {
        var id = _world.Post.Taken.Single().Mail.MessageId;
        await ReturnedAsync("e1", id, byMail: true, "somebody@else.invalid");
        Assert.False((await _world.EntryAsync(_campaign, _ada))!.Unreachable);

        await ReturnedAsync("e2", id, byMail: true, "ADA@staff.invalid");
        Assert.True((await _world.EntryAsync(_campaign, _ada))!.Unreachable);
    }

    [Fact]
    public async Task Another_address_gets_a_link_of_its_own_on_another_day_than_the_first_mail()
    {
        await _world.ChangeAsync(_ada, m => m with { Email = "ada.two@staff.invalid" });
        await _world.UntilAsync("2026-10-01 20:00");
        Assert.Single(ToStaff);

        await _world.UntilAsync("2026-10-02 12:00");

        Assert.Equal(["ada@staff.invalid", "ada.two@staff.invalid"], ToStaff.Select(m => m.Mail.To));
        Assert.Equal(2, (await _world.EntryAsync(_campaign, _ada))!.LinkSerial);
    }

    [Fact]
    public async Task Whoever_leaves_is_asked_no_more_and_whoever_comes_back_is_asked_anew()
    {
        await _world.LeaveAsync(_ada);
        Assert.Equal(EntryStatus.Left, (await _world.EntryAsync(_campaign, _ada))!.Status);
        await _world.UntilAsync("2026-10-06 12:00");
        Assert.Single(ToStaff);

        await _world.Roster.ReturnAsync(World.Manager, _world.NewCommand(), _ada);
        await _world.UntilAsync("2026-10-06 13:00");

        Assert.Equal(EntryStatus.Pending, (await _world.EntryAsync(_campaign, _ada))!.Status);
        Assert.Equal(2, ToStaff.Count);
    }

    [Fact]
    public async Task A_newer_version_ends_the_older_campaign_and_an_older_one_cannot_be_opened_any_more()
    {
        var old = await _world.Desk.DraftAsync(World.Manager, _world.NewCommand(), new DraftCampaign(
            "social", "social", 1, "hash", 1, Audience.Everybody, new DateOnly(2026, 11, 30), []));
        await _world.UntilAsync("2026-10-02 12:00");
        var next = await _world.OpenAsync("social", 2, "2026-11-30");
        await _world.RunAsync();

        Assert.Equal(CampaignStatus.Superseded, (await _world.Desk.FindAsync(_campaign))!.Status);
        Assert.Equal(CampaignStatus.Dropped, (await _world.Desk.FindAsync(old.Id))!.Status);
        Assert.Equal(EntryStatus.Superseded, (await _world.EntryAsync(_campaign, _ada))!.Status);
        Assert.Equal(EntryStatus.Pending, (await _world.EntryAsync(next, _ada))!.Status);
        var late = await _world.Desk.DraftAsync(World.Manager, _world.NewCommand(), new DraftCampaign(
            "social", "social", 1, "hash", 1, Audience.Everybody, new DateOnly(2026, 11, 30), []));
        var refused = await _world.Desk.OpenAsync(World.Manager, _world.NewCommand(), late.Id);
        Assert.Equal("newer-open", refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_question_and_a_refusal_wait_for_the_managers_digest_and_the_answer_is_a_link_without_words()
    {
        await _world.DoAsync(_campaign, _ada, new OpenPolicy());
        await _world.DoAsync(_campaign, _ada, new AskQuestion(new BodyRef("b1", "hash")));
        await _world.UntilAsync("2026-10-02 12:00");
        Assert.Contains(
            "* Somebody has a question\n", _world.Post.Taken.Last(m => m.Mail.To == "dana@work.invalid").Mail.Text,
            StringComparison.Ordinal);

        await _world.DoAsync(_campaign, _ada, new AnswerQuestion(1, new BodyRef("b2", "hash")), World.Manager);

        Assert.Equal("Your question about a policy has an answer", ToStaff[^1].Mail.Subject);
        Assert.Contains("/question\n", ToStaff[^1].Mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_are_counted_by_state_kind_role_and_day()
    {
        var ben = await _world.AddAsync("ben");
        await _world.AddAsync("cleo", address: false);
        await _world.ConfirmAsync(_campaign, _ada);
        await _world.UntilAsync("2026-10-02 09:00");
        await _world.ConfirmAsync(_campaign, ben);

        var figures = (await _world.Desk.FiguresAsync(_campaign))!;

        Assert.Equal((3, 2, 1), (figures.Counts.All, figures.Counts.Done, figures.Counts.Outstanding));
        Assert.Equal(["employee"], figures.ByKind.Select(k => k.Name));
        Assert.Equal(["coach"], figures.ByJobRole.Select(r => r.Name));
        Assert.Equal([null], figures.BySchool.Select(s => s.Name));
        Assert.Equal([1, 1], figures.DoneByDay.Select(d => d.Count));
        Assert.Equal(1, figures.ByHand);
        Assert.True(figures.Enrolment.Through);
    }

    private List<Delivered> ToStaff =>
        [.. _world.Post.Taken.Where(m => m.Mail.To.EndsWith("@staff.invalid", StringComparison.Ordinal))];

    private async Task ReturnedAsync(string id, string messageId, bool byMail = false, params IReadOnlyList<string> to)
    {
        foreach (var follower in _world.Get<IEnumerable<IDeliveryFollower>>())
            await follower.ReturnedAsync(new ReturnedMail(id, [$"<{messageId}>"], to, byMail), CancellationToken.None);
    }
}
