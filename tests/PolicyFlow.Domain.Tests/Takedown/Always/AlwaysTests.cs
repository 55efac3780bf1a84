using System.Collections.Concurrent;
using System.Text.Json;
using CsCheck;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Tests.Takedown.Always;

/// <summary>
/// What holds for any sequence of commands and clock moves. A failure prints the shortest sequence that was found, and
/// the seed: set <c>CsCheck_Seed</c> to it to run that one again.
/// </summary>
public sealed class AlwaysTests
{
    /// <summary>How many sequences each law is tried on; more on demand.</summary>
    private static readonly long Sequences =
        long.TryParse(Environment.GetEnvironmentVariable("POLICYFLOW_SEQUENCES"), out var wanted) ? wanted : 3000;

    [Fact]
    public void A_window_missed_is_raised_whenever_the_case_is_woken_and_once_an_approach() => Holds(w =>
    {
        var raised = w.Timeline.Select(r => r.Event).OfType<WindowMissed>().Select(e => e.Approach).ToList();
        Assert.Equal(raised.Distinct(), raised);
        if (w.Last.Command is not Wake || w.State.Closed is not null) return;
        Assert.All(
            w.State.Approaches.Where(a => a.Live && a.WindowEndsAt <= w.Now && w.State.ItemsOf(a).Any(i => !i.Settled)),
            a => Assert.Contains(a.Id, raised));
    });

    [Fact]
    public void Nothing_goes_to_a_host_without_the_approval_of_a_person() => Holds(w =>
    {
        var approved = w.Timeline.Where(r => r is { Event: ApproachApproved, Actor.Kind: ActorKind.Person })
            .Select(r => ((ApproachApproved)r.Event).Approach).ToHashSet();
        Assert.All(Outside(w), sent => Assert.Contains(sent.Letter.About!, approved));
    });

    [Fact]
    public void Nothing_goes_to_a_host_after_closing() =>
        Holds(w => Assert.All(Outside(w), sent => Assert.Null(sent.Then.Closed)));

    [Fact]
    public void Nothing_goes_to_a_host_about_places_that_its_approach_no_longer_carries() => Holds(w => Assert.All(
        Outside(w), sent => Assert.NotEmpty(sent.Then.ItemsOf(sent.Then.Find(sent.Letter.About!)!))));

    [Fact]
    public void Recording_what_people_did_is_never_refused() => Holds(w =>
    {
        var known = w.State.Items.Select(i => i.Id).ToHashSet();
        var records = w.Last.Command switch
        {
            RecordApproach or RecordHostAnswer or RecordSupport or RecordEscalation or AddNote or RecordEffect => true,
            RecordAffected or RecordPoliceReport or AnswerPoliceConsent or ReceiveMail => true,
            AddToReport c => c.Text is not null,
            CheckItems c => known.IsSupersetOf(c.Items),
            RecordProbe c => known.Contains(c.Item),
            AddMinutes c => c.Minutes is >= 0 and <= 7200,
            _ => false,
        };
        if (records) Assert.NotEmpty(Assert.IsType<Decision.Accepted>(w.Last.Answer).Events);
    });

    [Fact]
    public void Waking_answers_all_that_is_due_so_that_the_driver_never_spins() => Holds(w =>
    {
        if (w.Last.Command is Wake) Assert.True(w.Due is null || w.Due > w.Now, $"due {w.Due:u} at {w.Now:u}");
    });

    [Fact]
    public void Waking_a_case_when_it_is_due_records_something() => Holds(w =>
    {
        if (w.Due is not { } due) return;
        var at = due > w.Now ? due : w.Now;
        var woken = new TakedownDecider().Decide(
            w.State, new Wake(), new DecisionContext(Actor.System, at, Rules.Default, OnDuty.Nobody));
        Assert.NotEmpty(Assert.IsType<Decision.Accepted>(woken).Events);
    });

    [Fact]
    public void No_place_of_an_open_case_waits_without_a_clock_a_letter_or_a_task() => Holds(w =>
    {
        if (w.State.Closed is not null) return;
        Assert.All(w.State.Items.Where(i => i is { Declined: false, Confirmed: false }), item => Assert.True(
            item.Locked ? w.State.Safeguarding is not null
                : item.Approach is null ? w.State.Decision is not null || w.State.Held
                : w.State.Find(item.Approach) is { WindowEndsAt: not null } or { CaptureBy: not null } or { AnswerBy: not null }
                    || w.Outbox.Any(e => e.Kind == Letters.Notice && e.About == item.Approach),
            $"nothing drives {item.Id}"));
    });

    [Fact]
    public void Every_missed_window_ends_in_a_rung_or_a_recorded_decision() => Holds(w =>
    {
        // What is due at this very moment is answered by the next turn of the driver, which follows at once.
        if (w.State.Closed is not null || w.State.Held || w.Due <= w.Now) return;
        Assert.False(
            w.State.Approaches.Exists(a => a.Missed && a.WindowEndsAt is not null) && Climbing.Undriven(w.State),
            "a window was missed, and no rung, no decision and no clock takes it further");
    });

    [Fact]
    public void No_message_goes_to_the_police_without_consent_or_a_stated_danger() => Holds(w => Assert.All(
        w.Sent.Where(s => s.Letter.Kind == Letters.Police), sent => Assert.True(
            sent.Then.Care.Consents || sent.Then.Care.PoliceReports.Exists(p => p.Id == sent.Letter.About && p.Override is not null))));

    [Fact]
    public void Nothing_leaves_while_a_hold_is_on() => Holds(w => Assert.All(
        w.Sent.Where(s => Letters.HeldBack(s.Letter.Kind)), sent => Assert.False(sent.Then.Held, sent.Letter.Kind)));

    [Fact]
    public void Nothing_is_fetched_of_what_is_locked_and_no_letter_is_about_it() => Holds(w =>
    {
        Assert.All(w.Looked, look => Assert.True(Looks.MayLook(look.Then.Items.Find(i => i.Id == look.Look.About)!)));
        Assert.All(Outside(w), sent => Assert.DoesNotContain(
            sent.Then.ItemsOf(sent.Then.Find(sent.Letter.About!)!), i => i.Locked && w.State.Approaches.Exists(
                a => a.Id == i.Approach && a.ByMail)));
    });

    [Fact]
    public void Nobody_is_named_to_a_host_who_has_not_agreed() => Holds(w =>
    {
        if (w.Last is { Command: ApproveApproach { Named: true }, Answer: Decision.Accepted }) Assert.True(w.State.Care.Named);
    });

    [Fact]
    public void No_letter_and_no_link_leads_to_a_page_that_is_closed() => Holds(w =>
    {
        Assert.All(
            w.Sent.Where(s => s.Letter.Lane == Letters.AffectedLane), sent => Assert.False(sent.Then.AffectedLeftOut, sent.Letter.Kind));
        if (w.Last is { Command: ShowPrivateLink, Answer: Decision.Accepted }) Assert.False(w.State.AffectedLeftOut);
    });

    [Fact]
    public void A_notice_waits_for_its_pages_ten_minutes_at_most() => Holds(w =>
    {
        Assert.All(w.Outbox.Where(e => e.Kind == Letters.Notice), e => Assert.Empty(w.State.Find(e.About!)!.Captures));
        if (w.Last.Command is not Wake || w.State.Closed is not null) return;
        Assert.All(w.State.Approaches, a => Assert.True(a.CaptureBy is null || a.CaptureBy > w.Now));
    });

    [Fact]
    public void A_case_reads_back_from_its_stored_events_as_it_was() => Steps.Happenings.Sample(
        happening =>
        {
            var world = World.Run(happening, _ => { });
            var decider = new TakedownDecider();
            var again = world.Timeline
                .Select(r => EventCodec.Decode(decider.Events, Stored(decider.Events, r)))
                .Aggregate(decider.Initial, decider.Evolve);
            Assert.Equal(JsonSerializer.Serialize(world.State), JsonSerializer.Serialize(again));
        },
        iter: Sequences / 5);

    [Fact]
    public void The_sequences_reach_every_event_and_every_status()
    {
        var events = new ConcurrentDictionary<Type, int>();
        var statuses = new ConcurrentDictionary<TakedownStatus, int>();
        IEnumerable<string> Missing() =>
        [
            .. TakedownCatalogue.Events.All.Select(t => t.ClrType).Except(events.Keys).Select(t => t.Name),
            .. Enum.GetValues<TakedownStatus>().Except(statuses.Keys).Select(s => s.ToString()),
        ];

        // The rarest may be absent from one round of chance, hardly from twenty.
        for (var round = 0; round < 20 && Missing().Any(); round++)
        {
            Holds(w =>
            {
                statuses.TryAdd(TakedownStatusOf.Case(w.State), 0);
                foreach (var r in w.Timeline) events.TryAdd(r.Event.GetType(), 0);
            });
        }

        Assert.Empty(Missing());
    }

    private static void Holds(Action<World> law) =>
        Steps.Happenings.Sample(happening => { World.Run(happening, law); }, iter: Sequences);

    private static IEnumerable<(Effect Letter, TakedownState Then)> Outside(World w) =>
        w.Sent.Where(s => Letters.GoesOutside(s.Letter.Kind));

    private static StoredEvent Stored(EventCatalogue catalogue, Recorded r)
    {
        var e = EventCodec.Encode(catalogue, r.Event, r.At, r.Actor, "c");
        return new StoredEvent("s", r.Sequence, e.At, e.Actor, e.Clause, e.CommandId, e.Name, e.Version, e.Data, "", "");
    }
}
