using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>
/// A campaign asks everybody in its audience to confirm a version of the policy (5.3). It knows the calendar and walks
/// through its people; what stands with each of them is in their own entry.
/// </summary>
public sealed class CampaignDecider : IDecider<CampaignState>
{
    public string Kind => "AcknowledgementCampaign";

    public EventCatalogue Events => CampaignCatalogue.Events;

    public CampaignState Initial => CampaignState.Initial;

    public Decision Decide(CampaignState state, ICaseCommand command, DecisionContext context) => command switch
    {
        DraftCampaign c => state.Exists ? Decision.Nothing : CampaignDrafts.Decide(c, context.Now),
        _ when !state.Exists => Decision.No("no-such-campaign", "There is no such campaign."),
        OpenCampaign => Open(state, context),
        DropCampaign => state.Status == CampaignStatus.Draft
            ? Decision.Of(new CampaignDropped())
            : Decision.No("not-a-draft", "This campaign has been opened. It can only be closed."),
        CloseCampaign c => state.IsUnderWay
            ? Decision.Of(new CampaignClosed(c.Note))
            : Decision.No("not-open", "This campaign is not open."),
        SupersedeCampaign c => state.IsUnderWay ? Decision.Of(new CampaignSuperseded(c.By))
            : state.Status == CampaignStatus.Draft ? Decision.Of(new CampaignDropped())
            : Decision.Nothing,
        RecordWalk c => Decision.Of(new BucketWalked(c.Walk, c.Round, c.Bucket, c.Cursor, c.Count)),
        Wake => state.IsUnderWay ? CampaignClock.Look(state, context) : Decision.Nothing,
        RecordEffect c => Decision.Of(c.ToEvent()),
        _ => throw new ArgumentException($"A campaign knows no command {command.GetType().Name}.", nameof(command)),
    };

    public CampaignState Evolve(CampaignState state, Recorded recorded) => recorded.Event switch
    {
        CampaignDrafted e => new CampaignState(
            e.Policy, e.Title, e.Version, e.Hash, e.Sections, new Audience(e.Schools, e.JobRoles, e.Kinds), e.Deadline,
            CampaignStatus.Draft)
        {
            Quiz = e.Quiz,
        },
        CampaignDropped => state with { Status = CampaignStatus.Dropped, EndedAt = recorded.At },
        CampaignOpened e => state with
        {
            Status = CampaignStatus.Open,
            Rounds = e.Rounds,
            OpenedAt = recorded.At,
            ClosingAt = e.ClosingAt,
            NextLookAt = e.NextLookAt,
        },
        EnrolmentBegun e => state with
        {
            EnrolmentBegunAt = recorded.At,
            LookedOn = e.Day,
            RoundsBehind = state.RoundsBehind.Add(0),
        },
        BucketWalked e => Walked(state, e),
        RoundBegun e => state with
        {
            Rounds = [.. state.Rounds.Select(r => r.Number == e.Round ? r with { Day = e.Day } : r)],
            RoundsBehind = state.RoundsBehind.Add(e.Round),
        },
        RoundsSkipped e => state with { RoundsBehind = state.RoundsBehind.Union(e.Rounds) },
        RoundMoved e => state with
        {
            Rounds = [.. state.Rounds.Select(r => r.Number == e.Round ? r with { Day = e.Day, At = e.At } : r)],
        },
        CampaignLooked e => state with { LookedOn = e.Day, NextLookAt = e.NextLookAt },
        LookMoved e => state with { NextLookAt = e.NextLookAt },
        CampaignClosing => state with { Status = CampaignStatus.Closing },
        CampaignClosed => state with { Status = CampaignStatus.Closed, EndedAt = recorded.At },
        CampaignSuperseded => state with { Status = CampaignStatus.Superseded, EndedAt = recorded.At },
        _ => state,
    };

    public IReadOnlyList<Effect> React(CampaignState state, Recorded recorded) => recorded.Event switch
    {
        CampaignOpened => [CampaignWalks.Others],
        EnrolmentBegun => CampaignWalks.Everywhere(WalkKind.Enrol),
        RoundBegun { Kind: RoundKind.Managers } e => ToEach(e, CampaignLetters.Managers),
        RoundBegun { Kind: RoundKind.Principals } e => ToEach(e, CampaignLetters.Principals),
        RoundBegun e => CampaignWalks.Everywhere(WalkKind.Round, e.Round),
        CampaignLooked e => [CampaignWalks.Look(e.Day, e.Day.DayNumber - e.Since.DayNumber)],
        BucketWalked { Cursor: not null, Walk: WalkKind.Look } e when state.IsUnderWay =>
            [CampaignWalks.Look(DateOnly.FromDayNumber(e.Round), 0)],
        BucketWalked { Cursor: not null, Bucket: >= 0 } e when GoesOn(state, e.Walk) =>
            [CampaignWalks.In(e.Walk, e.Round, e.Bucket)],
        CampaignClosed => CampaignWalks.Everywhere(WalkKind.Close),
        CampaignSuperseded => CampaignWalks.Everywhere(WalkKind.Supersede),
        _ => [],
    };

    public DateTimeOffset? Due(CampaignState state) => state.IsUnderWay ? CampaignClock.Next(state) : null;

    public Withdrawal? StillWanted(CampaignState state, Effect effect) =>
        CampaignWalks.KindOf(effect) is WalkKind.Close or WalkKind.Supersede || state.IsUnderWay
            ? null
            : new Withdrawal("campaign-over", "The campaign is over.");

    /// <summary>What is under way in one bucket goes on unless the campaign has ended; what ends it goes on to its end.
    /// </summary>
    private static bool GoesOn(CampaignState state, WalkKind walk) =>
        walk is WalkKind.Close or WalkKind.Supersede || state.IsUnderWay;

    private static Decision Open(CampaignState state, DecisionContext context)
    {
        if (state.Status != CampaignStatus.Draft) return Decision.No("not-a-draft", "This campaign is not a draft any more.");
        var plan = CampaignCalendar.Plan(context.Now, context.Rules);
        return state.Deadline < plan[0].Day
            ? Decision.No("deadline-over", "The deadline must not be before the day on which people are first asked")
            : Decision.Of(new CampaignOpened(
                plan, LondonDay.StartOf(state.Deadline.AddDays(1)),
                CampaignCalendar.NextLook(plan[0].At, context.Rules)));
    }

    private static CampaignState Walked(CampaignState state, BucketWalked e)
    {
        // A look is over and done with; a year has 200 of them.
        if (e is { Walk: WalkKind.Look, Cursor: null }) return state with { Walks = state.Walks.Remove((e.Walk, e.Round)) };
        var before = state.Walk(e.Walk, e.Round);
        var after = new WalkProgress(
            e.Cursor is null ? before.Cursors.Remove(e.Bucket) : before.Cursors.SetItem(e.Bucket, e.Cursor),
            e.Cursor is null ? before.Done.Add(e.Bucket) : before.Done,
            before.Count + e.Count);
        return state with { Walks = state.Walks.SetItem((e.Walk, e.Round), after) };
    }

    private static List<Effect> ToEach(RoundBegun e, string letter) =>
        [.. e.Tell.Select(id => new Effect(letter, Effect.ToPerson(id), null, e.Round))];
}
