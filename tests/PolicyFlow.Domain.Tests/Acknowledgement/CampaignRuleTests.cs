using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

public sealed class CampaignRuleTests
{
    private static readonly CampaignDecider Decider = new();
    private static readonly OnDuty Duty = new(["p-manager"], [], ["p-principal"]) { Governors = ["p-governor"] };

    private CampaignState _state = Decider.Initial;
    private readonly List<Effect> _effects = [];
    private int _sequence;

    [Fact]
    public void Opening_ends_older_campaigns_and_enrolment_begins_at_the_first_round_in_every_bucket()
    {
        Open("2026-10-01 07:00");
        Assert.Equal("supersede-others", Assert.Single(_effects).Kind);

        Wake("2026-10-01 08:00");

        Assert.Equal(64, _effects.Count(e => e.Kind == "walk-enrol"));
        Assert.Equal(8, _effects.Where(e => e.Kind == "walk-enrol").Select(e => e.Lane).Distinct().Count());
    }

    [Fact]
    public void A_part_that_is_not_through_asks_for_the_next_and_the_last_one_for_none()
    {
        Begun();
        _effects.Clear();
        Accept(new RecordWalk(WalkKind.Enrol, 0, 5, "cursor", 500));
        Assert.Equal(("walk-enrol", "b05"), (Assert.Single(_effects).Kind, _effects[0].About));
        Accept(new RecordWalk(WalkKind.Enrol, 0, 5, null, 20));

        Assert.Single(_effects);
        Assert.Equal(520, _state.Walk(WalkKind.Enrol).Count);
        Assert.Contains(5, _state.Walk(WalkKind.Enrol).Done);
    }

    [Fact]
    public void Managers_are_told_on_day_17_and_principals_and_governors_too_on_day_21()
    {
        Begun();
        foreach (var at in new[] { "10-05", "10-08", "10-12", "10-15", "10-19", "10-22" }) Wake($"2026-{at} 08:00");

        Assert.Equal(["person:p-manager"], _effects.Where(e => e.Kind == CampaignLetters.Managers).Select(e => e.Lane));
        Assert.Equal(
            ["person:p-manager", "person:p-principal", "person:p-governor"],
            _effects.Where(e => e.Kind == CampaignLetters.Principals).Select(e => e.Lane));
        Assert.Equal(
            [1, 2, 3, 4], _effects.Where(e => e.Kind == "walk-round").Select(e => e.Round).Distinct());
    }

    [Fact]
    public void After_a_long_sleep_only_the_latest_is_told_to_each_sort_of_people_and_on_a_school_day()
    {
        Begun();
        _effects.Clear();
        Wake("2026-10-17 12:00");
        Wake("2026-10-17 12:00");
        Assert.Empty(_effects);
        Assert.Equal(Moments.At("2026-10-19 08:00"), Decider.Due(_state));

        Wake("2026-10-19 08:00");

        Assert.Equal([3, 4], _effects.Where(e => e.Kind == "walk-round").Select(e => e.Round).Distinct());
        Assert.Equal(18, _effects.Single(e => e.Kind == "walk-look").Round);
    }

    [Fact]
    public void A_campaign_that_ended_walks_through_its_people_once_more_and_does_nothing_else()
    {
        Begun();
        Accept(new CloseCampaign(null));

        Assert.Null(Decider.Due(_state));
        Assert.Equal(64, _effects.Count(e => e.Kind == "walk-close" && Decider.StillWanted(_state, e) is null));
        Assert.All(_effects.Where(e => e.Kind != "walk-close"), e => Assert.NotNull(Decider.StillWanted(_state, e)));
    }

    [Theory]
    [InlineData("2026-09-30", "deadline-over")]
    [InlineData("2027-11-01", "deadline-far")]
    public void A_deadline_lies_in_the_year_to_come(string deadline, string code) => Assert.Equal(
        code,
        Assert.IsType<Decision.Refused>(Decide(Draft(DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture)), "2026-10-01 07:00"))
            .Code);

    [Fact]
    public void A_campaign_that_is_open_cannot_be_thrown_away_and_a_newer_one_takes_its_place()
    {
        Open("2026-10-01 07:00");
        Assert.Equal("not-a-draft", Assert.IsType<Decision.Refused>(Decide(new DropCampaign(), "2026-10-01 08:00")).Code);
        Accept(new SupersedeCampaign("campaign-c-2"));

        Assert.Equal(CampaignStatus.Superseded, _state.Status);
    }

    private static DraftCampaign Draft(DateOnly deadline) =>
        new("social", "Social media policy", 2, "aa", 12, Audience.Everybody, deadline, []);

    private void Begun()
    {
        Open("2026-10-01 07:00");
        Wake("2026-10-01 08:00");
    }

    private void Open(string at)
    {
        Accept(Draft(new DateOnly(2026, 10, 30)), at);
        Accept(new OpenCampaign(), at);
    }

    private void Wake(string at) => Accept(new Wake(), at);

    private void Accept(ICaseCommand command, string at = "2026-10-01 08:00")
    {
        foreach (var @event in Assert.IsType<Decision.Accepted>(Decide(command, at)).Events)
        {
            var recorded = new Recorded(++_sequence, Moments.At(at), Actor.System, @event);
            _state = Decider.Evolve(_state, recorded);
            _effects.AddRange(Decider.React(_state, recorded));
        }
    }

    private Decision Decide(ICaseCommand command, string at) => Decider.Decide(
        _state, command, new DecisionContext(Actor.System, Moments.At(at), Rules.Default, Duty));
}
