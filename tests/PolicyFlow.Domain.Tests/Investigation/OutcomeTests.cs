using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clauses 10.1, 16.1, 16.6 and 18.1: how a case ends, and starts again.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public void An_outcome_is_told_to_those_who_may_sign_it_off()
    {
        var story = Inquiry.Assigned().Do(Inquiry.Propose, Inquiry.Investigator);

        Assert.Equal([Crew.Manager, Crew.Principal], story.Told(InvestigationLetters.OutcomeProposed));
        Assert.Equal(InvestigationStatus.OutcomeProposed, story.State.Status);
    }

    [Fact]
    public void It_says_what_was_found_why_and_what_follows()
    {
        var story = Inquiry.Assigned();

        Assert.Equal("no-finding", story.Refusal(Inquiry.Propose with { Finding = null }));
        Assert.Equal("no-reason", story.Refusal(Inquiry.Propose with { Reason = null }));
        Assert.Equal("no-consequence", story.Refusal(Inquiry.Propose with { Consequences = [] }));
        Assert.Equal("nothing-or-something", story.Refusal(
            Inquiry.Propose with { Consequences = [Consequence.None, Consequence.Police] }));
        Assert.Equal("not-yours", story.Refusal(Inquiry.Propose, Actor.Person("p-stranger")));
        Assert.Equal("not-triaged", Inquiry.Reported().Refusal(Inquiry.Propose));
    }

    [Theory]
    [InlineData(Finding.Malicious, true)]
    [InlineData(Finding.Unfounded, true)]
    [InlineData(Finding.Substantiated, false)]
    [InlineData(Finding.Unsubstantiated, false)]
    public void A_referral_to_the_employer_for_what_was_disproved_is_flagged(Finding finding, bool flagged) => Assert.Equal(
        flagged, Inquiry.Assigned()
            .Do(Inquiry.Propose with { Finding = finding, Consequences = [Consequence.ReferralToEmployer] })
            .Last<OutcomeProposed>().Flags is not null);

    [Fact]
    public void Neither_who_proposed_it_nor_who_looked_into_it_signs_it_off()
    {
        var byInvestigator = Inquiry.Assigned().Do(Inquiry.Propose, Inquiry.Investigator);
        var byManager = Inquiry.Assigned().Do(Inquiry.Propose);
        var agree = new AnswerOutcome(true, null);

        Assert.Equal("needs-another", byInvestigator.Refusal(agree, Inquiry.Investigator));
        Assert.Equal("needs-another", byManager.Refusal(agree));
        Assert.Equal("needs-another", byManager.Refusal(agree, Inquiry.Investigator));
        Assert.Equal("not-yours", byManager.Refusal(agree, Actor.Person("p-stranger")));
        Assert.Equal(InvestigationStatus.SignedOff, byManager.Do(agree, Inquiry.ThePrincipal).State.Status);
        Assert.Equal("nothing-proposed", byManager.Refusal(agree, Inquiry.ThePrincipal));
    }

    [Fact]
    public void It_is_sent_back_with_a_reason_and_told_to_who_proposed_it()
    {
        var story = Inquiry.Assigned().Do(Inquiry.Propose, Inquiry.Investigator);
        Assert.Equal("no-reason", story.Refusal(new AnswerOutcome(false, null)));

        story.Do(new AnswerOutcome(false, Crew.Words("why")));
        Assert.Null(story.State.Outcome);
        Assert.Equal([Crew.OtherManager], story.Told(InvestigationLetters.OutcomeSentBack));
    }

    [Fact]
    public void Closing_is_refused_with_one_reason_that_names_everything_that_is_missing()
    {
        var story = Inquiry.Triaged(
            Branch.Conduct, Branch.StaffAllegation, Branch.PupilAuthor, Branch.PersonalData)
            .Do(new PlanTasks([new PlannedTask("x", null, null, null)]))
            .Do(new HoldCase(HoldKind.Police, Crew.Manager, Crew.Words("asked"), null));
        var refused = story.Refused(new CloseInvestigation(null, null));

        Assert.Equal("not-ready", refused.Code);
        Assert.Equal(
            "This case cannot be closed yet: a hold is on; nobody has been named to look into it; the Local Authority "
            + "Designated Officer has to be told; the pupil has to be referred to the school; it has to be decided whether the "
            + "Information Commissioner is told; an outcome has to be signed off by a second person; one task is open; support "
            + "has to be offered to those affected (16.6); the minutes that it cost have to be recorded (18.1).",
            refused.Reason);
    }

    [Fact]
    public void A_child_at_risk_that_no_lead_has_keeps_the_case_open() => Assert.Contains(
        "a Designated Safeguarding Lead has to take it", InvestigationClosing.Missing(Inquiry.AtRisk().State));

    [Fact]
    public void When_all_is_done_it_closes_and_the_reporter_is_told()
    {
        var story = Inquiry.Ready().Do(new CloseInvestigation(20, null));

        Assert.Equal((InvestigationStatus.Closed, 50), (story.State.Status, story.State.Minutes));
        Assert.Equal(["reporter"], story.Told(InvestigationLetters.ReporterOutcome));
        Assert.Null(story.Due);
        Assert.Equal("minutes-out-of-range", Inquiry.Ready().Refusal(new CloseInvestigation(-1, null)));
    }

    [Fact]
    public void Whoever_was_told_what_is_said_of_them_is_told_how_it_ended_first()
    {
        var story = Inquiry.Assigned().Do(Inquiry.Letter())
            .Do(new OfferSupport(null, SupportAnswer.Offered, null)).Do(Inquiry.Propose).Do(
                new AnswerOutcome(true, null), Inquiry.ThePrincipal);
        Assert.Contains("how it ended", story.Refused(new CloseInvestigation(5, null)).Reason);

        story.Do(Inquiry.Letter(AccusedLetterKind.Outcome)).Do(new CloseInvestigation(5, null));
        Assert.Equal(InvestigationStatus.Closed, story.State.Status);
    }

    [Fact]
    public void Where_nothing_follows_the_reason_at_triage_is_enough()
    {
        var story = Inquiry.Triaged(Branch.NoFurtherAction).Do(new OfferSupport(null, SupportAnswer.NobodyAffected, null));

        Assert.Null(story.State.Triage!.OutcomeBy);
        Assert.Equal(InvestigationStatus.Closed, story.Do(new CloseInvestigation(5, null)).State.Status);
    }

    [Fact]
    public void A_closed_case_is_opened_again_with_a_reason_and_a_new_clock()
    {
        var story = Inquiry.Ready().Do(new CloseInvestigation(null, null)).At(30.Days());
        Assert.Equal("no-reason", story.Refusal(new ReopenInvestigation(null)));
        Assert.Equal("closed", story.Refusal(Inquiry.Propose));

        story.Do(new ReopenInvestigation(Crew.Words("it is back")));
        Assert.Equal((InvestigationStatus.Reported, 1), (story.State.Status, story.State.TimesReopened));
        Assert.Null(story.State.Outcome);
        Assert.NotNull(story.State.Triage);
        Assert.Equal([Crew.OtherManager, Crew.Manager, Crew.Principal], story.Told(InvestigationLetters.Reopened));
        Assert.Equal(33.Days(), story.State.TriageBy - story.Start);

        story.Do(Inquiry.Triage(Branch.Conduct));
        Assert.True(story.State.Triage!.OutcomeBy > story.Clock);
    }

    [Fact]
    public void On_a_closed_case_what_comes_out_late_is_still_recorded()
    {
        var story = Inquiry.Ready().Do(new CloseInvestigation(null, null))
            .Do(new WriteNote(Crew.Words("late")))
            .Do(new InvolvePerson(Part.Subject, Crew.Words("p"), null, Crew.Principal, Pupil: false))
            .Do(new RaiseConcern(ConcernKind.Concern, Crew.Words("why"))).At(2.Hours());

        Assert.NotEmpty(story.When<SafeguardingUnseen>());
        Assert.False(story.Sees(Crew.Principal, new RoleGrant(Role.Principal)));
    }
}
