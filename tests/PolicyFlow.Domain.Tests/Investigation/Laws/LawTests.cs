using System.Reflection;
using System.Text.Json;
using CsCheck;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Tests.Investigation.Laws;

/// <summary>
/// What holds for any sequence of commands and clock moves. A failure prints the shortest sequence that was found, and the
/// seed: set <c>CsCheck_Seed</c> to it to run that one again.
/// </summary>
public sealed class LawTests
{
    /// <summary>How many sequences each law is tried on; more on demand.</summary>
    private static readonly long Sequences =
        long.TryParse(Environment.GetEnvironmentVariable("POLICYFLOW_SEQUENCES"), out var wanted) ? wanted : 2000;

    [Fact]
    public void Nobody_whom_it_is_about_is_ever_told_anything() => Holds(w =>
    {
        Assert.All(Latest(w), step => Assert.DoesNotContain(Tell(step.Event.Event), step.After.LeftOut.Contains));
        Assert.All(w.Sent, sent => Assert.DoesNotContain(
            sent.Then.LeftOut, p => sent.Letter.Lane == Effect.ToPerson(p)));
    });

    [Fact]
    public void Nobody_whom_it_is_about_works_on_it_sees_it_or_answers_for_any_of_it() => Holds(w =>
    {
        Assert.DoesNotContain(w.State.LeftOut, p => p == w.State.Investigator || w.State.Safeguarding.Given.Contains(p));
        Assert.DoesNotContain(w.State.LeftOut, p => p == w.State.Safeguarding.TakenBy && !w.State.Safeguarding.Waits);
        Assert.DoesNotContain(w.State.LeftOut, p => p == w.State.Outcome?.SignedOffBy);
        Assert.DoesNotContain(w.State.Work.Tasks, t => t.Task.For is { } who && w.State.LeftOut.Contains(who));
    });

    [Fact]
    public void What_is_the_leads_alone_is_told_to_nobody_else() => Holds(w =>
    {
        if (!InvestigationSight.IsTheLeads(w.State, w.Duty)) return;
        string[] leads = [.. w.Duty.AllSafeguardingLeads, .. w.Duty.SafeguardingLeads, .. w.Duty.SafeguardingDeputies,
            .. w.State.Safeguarding.Given];
        Assert.All(
            Latest(w).Where(step => InvestigationSight.IsTheLeads(step.After, w.Duty)),
            step => Assert.Subset(leads.ToHashSet(), Tell(step.Event.Event).ToHashSet()));
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
        var woken = InquiryWorld.Decider.Decide(w.State, new Wake(), new DecisionContext(
            Actor.System, due > w.Now ? due : w.Now, Rules.Default, OnDuty.Nobody));
        Assert.NotEmpty(Assert.IsType<Decision.Accepted>(woken).Events);
    });

    [Fact]
    public void No_open_case_waits_without_a_clock_or_somebody_who_was_told_that_it_is_late() => Holds(w =>
    {
        if (w.State.Over || w.State.Held || w.Due is not null) return;
        Assert.True(w.State.TriageClimbed || w.State.Triage is { NothingFollows: true } or { OutcomeClimbed: true }
            || w.State.Outcome is { SignedOffBy: not null }, "nothing drives this case");
    });

    [Fact]
    public void A_child_at_risk_that_no_lead_has_climbs_whatever_becomes_of_the_case() => Holds(w =>
    {
        if (w.State.Safeguarding is { Waits: true, Climbed: false } g) Assert.True(w.Due <= g.SeenBy);
    });

    [Fact]
    public void No_letter_goes_to_the_accused_under_a_hold_nor_to_anybody_who_is_no_subject() => Holds(w => Assert.All(
        w.Sent.Where(s => s.Letter.Kind == InvestigationLetters.ToAccused), sent =>
        {
            Assert.False(sent.Then.Held);
            var letter = sent.Then.Letters.Single(l => l.Released.Letter == sent.Letter.About).Released;
            Assert.True(sent.Then.Find(letter.Who) is { Removed: false, Part: Part.Subject });
            Assert.NotEqual(sent.Then.Investigator, letter.Contact);
            Assert.DoesNotContain(letter.Contact, sent.Then.LeftOut);
        }));

    [Fact]
    public void A_case_closes_only_when_nothing_is_missing() => Holds(w =>
    {
        if (w.Last is not { Command: CloseInvestigation, Answer: Decision.Accepted }) return;
        Assert.Empty(w.Last.On.Work.Open);
        Assert.False(w.Last.On.Held);
        Assert.False(w.Last.On.Safeguarding.Waits);
        Assert.True(w.Last.On.Triage!.NothingFollows || w.Last.On.Outcome is { SignedOffBy: not null });
    });

    [Fact]
    public void An_outcome_has_two_persons_and_neither_looked_into_it_alone() => Holds(w =>
    {
        if (w.Last is not { Command: AnswerOutcome { Agree: true }, Answer: Decision.Accepted }) return;
        Assert.NotEqual(w.State.Outcome!.By, w.State.Outcome.SignedOffBy);
        Assert.NotEqual(w.State.Investigator, w.State.Outcome.SignedOffBy);
    });

    [Fact]
    public void Whoever_looks_into_it_has_nothing_to_do_with_it() => Holds(w => Assert.DoesNotContain(
        w.State.People, p => !p.Removed && p.Person is not null && p.Person == w.State.Investigator));

    [Fact]
    public void Recording_what_people_did_is_never_refused_to_who_may_see_the_case() => Holds(w =>
    {
        if (w.Last.On is not { MergedInto: null, Exists: true }) return;
        if (w.Last.Answer is Decision.Refused { Code: "no-such-case" or "needs-a-person" }) return;
        var records = w.Last.Command switch
        {
            RecordEffect or WriteNote => true,
            RecordInterview c => c is { Record: not null, Interview: null } && w.Last.On.Find(c.With) is not null,
            RecordLadoContact c => c.Advice is not null,
            _ => false,
        };
        if (records) Assert.NotEmpty(Assert.IsType<Decision.Accepted>(w.Last.Answer).Events);
    });

    [Fact]
    public void Every_event_changes_the_case() => Holds(w =>
    {
        if (w.Steps.Count < 2) return;
        var (last, before) = (w.Steps[^1], w.Steps[^2].After);
        if (last.Event.Event is MailSent or MailFailing or LetterSkipped or BodyErased) return;

        // What is said a second time in the same words stays as it was.
        if (last.Event.Event is SupportOffered or BreachDecided or PupilReferred) return;
        Assert.NotEqual(
            before with { LastEventAt = default, Span = WorkSpan.None },
            last.After with { LastEventAt = default, Span = WorkSpan.None });
    });

    [Fact]
    public void A_case_reads_back_from_its_stored_events_as_it_was() => Happenings.All.Sample(
        happening =>
        {
            var world = InquiryWorld.Run(happening, _ => { });
            var again = world.Timeline
                .Select(r => EventCodec.Decode(InvestigationCatalogue.Events, Stored(r)))
                .Aggregate(InvestigationState.Initial, InquiryWorld.Decider.Evolve);
            Assert.Equal(JsonSerializer.Serialize(world.State), JsonSerializer.Serialize(again));
        }, iter: Sequences / 10);

    private static void Holds(Action<InquiryWorld> law) =>
        Happenings.All.Sample(happening => InquiryWorld.Run(happening, law), iter: Sequences);

    /// <summary>What the last answer recorded.</summary>
    private static IEnumerable<(Recorded Event, InvestigationState After)> Latest(InquiryWorld w) =>
        w.Last.Answer is Decision.Accepted a ? w.Steps.TakeLast(a.Events.Count) : [];

    private static IEnumerable<string> Tell(ICaseEvent e) =>
        e.GetType().GetProperty("Tell", BindingFlags.Public | BindingFlags.Instance)?.GetValue(e) as IReadOnlyList<string> ?? [];

    private static StoredEvent Stored(Recorded r)
    {
        var written = EventCodec.Encode(InvestigationCatalogue.Events, r.Event, r.At, r.Actor, "c");
        return new StoredEvent(
            "investigation-1", r.Sequence, r.At, r.Actor.ToString(), "", "c", written.Name, written.Version, written.Data, "", "");
    }
}
