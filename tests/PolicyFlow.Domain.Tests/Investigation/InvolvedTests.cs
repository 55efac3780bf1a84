using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clauses 9.1 and 16.1: who has to do with a case, and who looks into it.</summary>
public sealed class InvolvedTests
{
    private static readonly InvolvePerson TheOtherManager =
        new(Part.Subject, Crew.Words("other"), null, Crew.OtherManager, Pupil: false);

    [Fact]
    public void Somebody_with_no_interest_in_it_is_named_and_told()
    {
        var story = Inquiry.Triaged().Do(Inquiry.Assign(Crew.OtherManager));

        Assert.Equal([Crew.OtherManager], story.Told(InvestigationLetters.Assigned));
        Assert.Equal(InvestigationStatus.Assigned, story.State.Status);
        Assert.Equal(
            InvestigationStatus.Investigating,
            story.Do(new WriteNote(Crew.Words("note")), Inquiry.Investigator).State.Status);
    }

    [Fact]
    public void Another_one_takes_their_place_and_is_told()
    {
        var story = Inquiry.Triaged().Do(Inquiry.Assign(Crew.OtherManager)).Do(Inquiry.Assign("p-third"));

        Assert.Equal([Crew.OtherManager, "p-third"], story.Told(InvestigationLetters.Assigned));
        Assert.Equal("assigned-already", story.Refusal(Inquiry.Assign("p-third")));
        Assert.True(story.Sees("p-third"));
    }

    [Fact]
    public void Nobody_who_has_to_do_with_it_is_named()
    {
        var story = Inquiry.Reported(Inquiry.Report with { EnteredBy = "p-entered", LeftOut = ["p-named"] })
            .Do(Inquiry.Triage(Branch.Conduct))
            .Do(new InvolvePerson(Part.Witness, Crew.Words("w"), null, "p-witness", Pupil: false));

        Assert.Equal("left-out", story.Refusal(Inquiry.Assign("p-named")));
        Assert.Equal("is-reporter", story.Refusal(Inquiry.Assign("p-entered")));
        Assert.Equal("is-involved", story.Refusal(Inquiry.Assign("p-witness")));
        Assert.Equal("interest-not-asked", story.Refusal(Inquiry.Assign("p-x") with { NoInterest = false }));
        Assert.Equal("no-reason", story.Refusal(Inquiry.Assign("p-x") with { Note = null }));
        Assert.Equal("not-triaged", Inquiry.Reported().Refusal(Inquiry.Assign("p-x")));
    }

    [Fact]
    public void Only_who_decides_on_the_case_names_somebody_and_being_away_takes_that_from_nobody()
    {
        var story = Inquiry.Triaged();
        Assert.Equal("not-yours", story.Refusal(Inquiry.Assign("p-x"), Actor.Person("p-nobody")));

        story.OnDutyAre(Inquiry.Everyone with { Managers = [], WereAllThere = Inquiry.Everyone });
        Assert.Equal("p-x", story.Do(Inquiry.Assign("p-x")).State.Investigator);
    }

    [Fact]
    public void Whoever_becomes_the_subject_loses_the_case_and_sight_of_it_and_it_climbs_at_once()
    {
        var story = Inquiry.Triaged().Do(Inquiry.Assign(Crew.OtherManager))
            .Do(new PlanTasks([new PlannedTask("Ask", null, Crew.OtherManager, null)]))
            .At(3.Days()).Do(TheOtherManager).At(3.Days());

        Assert.Null(story.State.Investigator);
        Assert.Equal([3.Days()], story.When<AssignmentLapsed>());
        Assert.DoesNotContain(Crew.OtherManager, story.Told(InvestigationLetters.AssignmentLapsed));
        Assert.False(story.Sees(Crew.OtherManager, new RoleGrant(Role.Manager)));
        Assert.Null(story.State.Work.Tasks[0].Task.For);
        Assert.Equal("no-such-case", story.Refusal(new WriteNote(Crew.Words("x")), Inquiry.Investigator));
    }

    [Fact]
    public void What_a_subject_proposed_stays_and_what_they_signed_is_signed_again()
    {
        var proposed = Inquiry.Triaged().Do(Inquiry.Assign("p-third")).Do(Inquiry.Propose, Inquiry.Investigator)
            .Do(TheOtherManager);
        var signed = Inquiry.Triaged().Do(Inquiry.Assign("p-third")).Do(Inquiry.Propose)
            .Do(new AnswerOutcome(true, null), Inquiry.Investigator).Do(TheOtherManager);

        Assert.Equal(Crew.OtherManager, proposed.State.Outcome!.By);
        Assert.Equal(InvestigationStatus.OutcomeProposed, signed.State.Status);
        Assert.Equal(InvestigationStatus.SignedOff, proposed.Do(new AnswerOutcome(true, null)).State.Status);
    }

    [Fact]
    public void Somebody_who_was_a_subject_by_mistake_sees_it_again_unless_the_reporter_named_them()
    {
        var mistake = Inquiry.Reported().Do(TheOtherManager).Do(new ChangePart("n1", Part.Witness, Crew.Words("why")));
        var named = Inquiry.Reported(Inquiry.Report with { LeftOut = [Crew.OtherManager] }).Do(TheOtherManager)
            .Do(new RemovePerson("n1", Crew.Words("why")));

        Assert.True(mistake.Sees(Crew.OtherManager, new RoleGrant(Role.Manager)));
        Assert.False(named.Sees(Crew.OtherManager, new RoleGrant(Role.Manager)));
    }

    [Fact]
    public void Where_everybody_in_line_is_the_subject_the_chair_of_governors_sees_it_and_is_told()
    {
        var story = Inquiry.Reported(duty: OnDuty.Nobody with { Principals = [Crew.Principal], Chairs = [Inquiry.Chair] });
        Assert.False(story.Sees(Inquiry.Chair, new RoleGrant(Role.Chair)));

        story.Do(new InvolvePerson(Part.Subject, Crew.Words("p"), null, Crew.Principal, Pupil: false), Inquiry.ThePrincipal)
            .OnDutyAre(OnDuty.Nobody with { Chairs = [Inquiry.Chair] }).At(2.Days());

        Assert.Contains(Inquiry.Chair, story.Told(InvestigationLetters.TriageLapsed));
        Assert.True(story.Sees(Inquiry.Chair, new RoleGrant(Role.Chair)));
    }

    [Fact]
    public void Where_a_place_of_the_route_turns_out_to_be_the_subject_the_next_in_line_have_it_and_are_told()
    {
        var story = Inquiry.Reported().Do(new OpenReport("Principal"), Inquiry.ThePrincipal)
            .Do(new InvolvePerson(Part.Subject, Crew.Words("p"), null, Crew.Principal, Pupil: false));

        Assert.Equal([Inquiry.Chair], story.Told(InvestigationLetters.PlaceUnseen));
        Assert.True(story.Sees(Inquiry.Chair, new RoleGrant(Role.Chair)));
        Assert.Equal(Role.Chair, story.State.Report.Places.Single(p => p.Wanted == Role.Principal).Taken);
    }

    [Fact]
    public void A_place_that_somebody_else_still_has_is_not_taken()
    {
        var story = Inquiry.Reported().Do(TheOtherManager);

        Assert.Empty(story.When<PlaceTaken>());
        Assert.False(story.Sees(Inquiry.Chair, new RoleGrant(Role.Chair)));
    }

    [Fact]
    public void Where_the_only_role_of_the_route_is_the_subject_the_next_in_line_see_it()
    {
        var story = Inquiry.Reported(Inquiry.Report with
        {
            Routed = Inquiry.ToManagersAndPrincipal with
            {
                Places = [new RoutedPlace(Role.Principal, Role.Principal, [Crew.Principal])],
            },
        });
        Assert.False(story.Sees(Crew.Manager, new RoleGrant(Role.Manager)));

        story.Do(new InvolvePerson(Part.Subject, Crew.Words("p"), null, Crew.Principal, Pupil: false))
            .OnDutyAre(Inquiry.Everyone with { Principals = [] });
        Assert.True(story.Sees(Crew.Manager, new RoleGrant(Role.Manager)));
    }

    [Fact]
    public void A_letter_that_waits_for_somebody_who_became_the_subject_does_not_go()
    {
        var story = Inquiry.Triaged().WithoutMail().Do(Inquiry.Assign(Crew.OtherManager)).Do(TheOtherManager).MailIsBack();

        Assert.Empty(story.Told(InvestigationLetters.Assigned));
    }

    [Fact]
    public void Nobody_is_put_down_twice_and_reasons_are_given()
    {
        var story = Inquiry.Reported().Do(TheOtherManager);

        Assert.Equal("there-already", story.Refusal(TheOtherManager));
        Assert.Equal("no-reason", story.Refusal(new ChangePart("n1", Part.Witness, null)));
        Assert.Equal("no-such-person", story.Refusal(new ChangePart("n9", Part.Witness, Crew.Words("why"))));
        Assert.Equal("no-such-person", story.Refusal(new OfferSupport("n9", SupportAnswer.Offered, null)));
    }
}
