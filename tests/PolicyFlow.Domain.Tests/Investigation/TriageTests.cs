using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clause 16.1: what becomes of a report, and the clocks that this starts.</summary>
public sealed class TriageTests
{
    [Fact]
    public void A_decision_needs_a_severity_a_way_and_a_reason()
    {
        var story = Inquiry.Reported();
        var good = Inquiry.Triage(Branch.Conduct);

        Assert.Equal("no-severity", story.Refusal(good with { Severity = null }));
        Assert.Equal("no-branch", story.Refusal(good with { Branches = [] }));
        Assert.Equal("no-reason", story.Refusal(good with { Reason = null }));
        Assert.Equal(
            "nothing-or-something", story.Refusal(Inquiry.Triage(Branch.NoFurtherAction, Branch.Conduct)));
        Assert.Equal("misuse", story.Do(good).State.Triage!.Category);
        Assert.Equal(InvestigationStatus.Triaged, story.State.Status);
    }

    [Fact]
    public void Conduct_has_a_day_for_a_name_five_from_the_report_for_the_reporter_and_ten_for_an_outcome()
    {
        var story = Inquiry.Reported().At(2.Hours()).Do(Inquiry.Triage(Branch.Conduct)).At(60.Days());

        Assert.Equal([1.Days() + 2.Hours()], story.When<AssignmentLapsed>());
        Assert.Equal([7.Days()], story.When<UpdateOverdue>());
        Assert.Equal([14.Days() + 2.Hours()], story.When<OutcomeOverdue>());
        Assert.Empty(story.When<TriageLapsed>());
    }

    [Fact]
    public void Who_reported_without_an_address_or_a_code_waits_for_nothing() => Assert.Null(
        Inquiry.Reported(Inquiry.Report with { ReporterEmail = null, SecretHash = "" }).Do(Inquiry.Triage(Branch.Conduct))
            .State.Work.UpdateBy);

    [Fact]
    public void A_second_triage_takes_the_place_of_the_first_and_puts_no_clock_off()
    {
        var story = Inquiry.Triaged();
        var (assign, outcome) = (story.State.Triage!.AssignBy, story.State.Triage.OutcomeBy);
        story.At(20.Hours()).Do(Inquiry.Triage(Branch.Conduct, Branch.PersonalData));

        Assert.Equal((assign, outcome), (story.State.Triage.AssignBy, story.State.Triage.OutcomeBy));
        Assert.Equal(story.Start + 72.Hours(), story.State.Triage.BreachBy);
        Assert.Equal([Branch.Conduct, Branch.PersonalData], story.State.Triage.Branches);
    }

    [Fact]
    public void An_allegation_against_staff_waits_a_working_day_for_the_LADO()
    {
        var late = Inquiry.Triaged(Branch.StaffAllegation).At(5.Days());
        var told = Inquiry.Triaged(Branch.StaffAllegation).At(3.Hours())
            .Do(new RecordLadoContact(null, Crew.Words("advice"))).At(5.Days());

        Assert.Equal([1.Days()], late.When<LadoOverdue>());
        Assert.Equal(
            [Crew.Manager, Crew.OtherManager, Crew.Principal, Crew.Lead], late.Told(InvestigationLetters.LadoOverdue).Order()
                .OrderBy(p => p is Crew.Lead));
        Assert.True(late.Sees(Crew.Lead, new RoleGrant(Role.SafeguardingLead)));
        Assert.Empty(told.When<LadoOverdue>());
    }

    [Fact]
    public void Disclosed_data_are_told_to_whoever_answers_for_them_and_reminded_of_twice()
    {
        var story = Inquiry.Triaged(Branch.PersonalData).At(10.Days());

        Assert.Equal(
            [Crew.Manager, Crew.OtherManager, Crew.ItDirector, Crew.Principal], story.Told(InvestigationLetters.DataProtection));
        Assert.Equal([48.Hours(), 72.Hours()], story.When<BreachReminder>());
        Assert.True(story.Sees(Crew.ItDirector, new RoleGrant(Role.ItDirector)));
    }

    [Fact]
    public void The_72_hours_count_from_when_the_network_became_aware_and_never_from_after_now()
    {
        var story = Inquiry.Reported().At(2.Hours());
        var aware = Inquiry.Triage(Branch.PersonalData) with { BecameAware = story.Start - 30.Hours() };

        Assert.Equal(story.Start + 42.Hours(), story.Do(aware).State.Triage!.BreachBy);
        Assert.Equal(
            Inquiry.Wednesday + 72.Hours(),
            Inquiry.Reported().Do(aware with { BecameAware = Inquiry.Wednesday + 5.Days() }).State.Triage!.BreachBy);
    }

    [Fact]
    public void After_downtime_one_reminder_says_that_the_72_hours_are_over()
    {
        var story = Inquiry.Triaged(Branch.PersonalData).AsleepUntil(5.Days());

        Assert.True(Assert.Single(story.Timeline.Select(r => r.Event).OfType<BreachReminder>()).Over);
    }

    [Fact]
    public void A_decision_on_disclosed_data_ends_the_reminders_and_not_telling_needs_a_reason()
    {
        var story = Inquiry.Triaged(Branch.PersonalData);

        Assert.Equal("no-reason", story.Refusal(new RecordBreachDecision(false, null, null)));
        Assert.Empty(story.Do(new RecordBreachDecision(true, null, null)).At(10.Days()).When<BreachReminder>());
        Assert.Equal("no-breach", Inquiry.Triaged().Refusal(new RecordBreachDecision(true, null, null)));
    }

    [Fact]
    public void A_pupil_is_referred_to_the_school_by_name()
    {
        Assert.Equal("not-triaged", Inquiry.Reported().Refusal(new ReferPupil(Crew.Words("head of year"), null)));
        Assert.Equal("no-words", Inquiry.Triaged(Branch.PupilAuthor).Refusal(new ReferPupil(null, null)));
        Assert.NotNull(Inquiry.Triaged(Branch.PupilAuthor).Do(new ReferPupil(Crew.Words("head of year"), null)).State.Triage!.Pupil);
    }

    [Fact]
    public void A_takedown_is_asked_for_all_places_and_linked_once()
    {
        var story = Inquiry.Triaged().Do(new AskForTakedown([]));
        Assert.Equal(["takedown"], story.Told(InvestigationLetters.OpenTakedown));
        Assert.Equal("asked-already", story.Refusal(new AskForTakedown([])));

        story.Do(new RecordTakedown("takedown-1", ["i1"]), Actor.System);
        Assert.Empty(story.Answer(new RecordTakedown("takedown-1", ["i1"]), Actor.System));
        Assert.Equal(["takedown-1"], story.State.Takedowns);
        Assert.Equal("no-item", story.Refusal(new AskForTakedown(["i9"])));
        Assert.Equal("no-place", Inquiry.Reported(Inquiry.Report with { Items = [] }).Refusal(new AskForTakedown([])));
    }

    [Fact]
    public void Whoever_is_named_late_is_named_after_it_climbed_once_to_everybody_in_line()
    {
        var story = Inquiry.Triaged().At(3.Days());

        Assert.Equal(4, story.Told(InvestigationLetters.AssignmentLapsed).Count);
        Assert.Empty(story.Do(Inquiry.Assign(Crew.OtherManager)).At(6.Days()).When<AssignmentLapsed>().Skip(1));
    }
}
