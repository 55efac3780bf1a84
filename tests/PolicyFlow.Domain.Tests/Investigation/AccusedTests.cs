using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Clause 17.1: whoever a case is about hears of it by letters that a named person releases.</summary>
public sealed class AccusedTests
{
    private static readonly Actor TheCoach = Actor.Accused("n1");
    private static readonly ReplyAsAccused Reply = new("n1", Crew.Words("answer"), []);

    [Fact]
    public void A_released_letter_goes_to_them_as_a_link()
    {
        var story = Inquiry.Assigned().Do(Inquiry.Letter());

        Assert.Equal(["accused:n1"], story.Told(InvestigationLetters.ToAccused));
        Assert.True(OpenTo(story, "n1"));
        Assert.Empty(Inquiry.Assigned().Do(Inquiry.Letter(byMail: false)).Told(InvestigationLetters.ToAccused));
    }

    [Fact]
    public void Only_a_subject_gets_one_and_only_where_there_is_an_address()
    {
        var story = Inquiry.Assigned().Do(new InvolvePerson(Part.Subject, Crew.Words("other"), null, null, Pupil: true));

        Assert.Equal("no-such-subject", story.Refusal(Inquiry.Letter() with { Who = "n2" }));
        Assert.Equal("no-address", story.Refusal(Inquiry.Letter() with { Who = "n3" }));
        Assert.Equal("not-yours", story.Refusal(Inquiry.Letter(), Actor.Person("p-stranger")));
    }

    [Fact]
    public void Their_contact_neither_looks_into_it_nor_has_to_do_with_it()
    {
        var story = Inquiry.Assigned().Do(new InvolvePerson(Part.Witness, Crew.Words("w"), null, "p-w", Pupil: false));

        Assert.Equal("contact-investigates", story.Refusal(Inquiry.Letter() with { Contact = Crew.OtherManager }));
        Assert.Equal("contact-involved", story.Refusal(Inquiry.Letter() with { Contact = Inquiry.Coach }));
        Assert.Equal("contact-involved", story.Refusal(Inquiry.Letter() with { Contact = "p-w" }));
        Assert.Equal("is-contact", story.Do(Inquiry.Letter()).Refusal(Inquiry.Assign(Crew.Principal)));
    }

    [Fact]
    public void A_letter_whose_contact_came_to_have_to_do_with_the_case_does_not_go()
    {
        var story = Inquiry.Assigned().WithoutMail().Do(Inquiry.Letter())
            .Do(new InvolvePerson(Part.Subject, Crew.Words("p"), null, Crew.Principal, Pupil: false)).MailIsBack();

        Assert.Empty(story.Told(InvestigationLetters.ToAccused));
    }

    [Fact]
    public void They_are_told_of_an_outcome_when_it_is_signed_off()
    {
        var story = Inquiry.Assigned();

        Assert.Equal("not-signed-off", story.Refusal(Inquiry.Letter(AccusedLetterKind.Outcome)));
        Assert.NotEmpty(Inquiry.Ready().Answer(Inquiry.Letter(AccusedLetterKind.Outcome)));
    }

    [Fact]
    public void They_answer_on_their_page_and_whoever_works_on_the_case_is_told()
    {
        var story = Inquiry.Assigned();
        Assert.Equal("no-such-subject", story.Refusal(Reply, TheCoach));

        story.Do(Inquiry.Letter()).Do(Reply, TheCoach);
        Assert.Equal(
            [Crew.OtherManager, Crew.Manager, Crew.Principal], story.Told(InvestigationLetters.AccusedReplied));
        Assert.Equal("no-such-subject", story.Refusal(Reply, Actor.Accused("n2")));
        Assert.Equal("no-words", story.Refusal(Reply with { Text = null }, TheCoach));
    }

    [Fact]
    public void Under_a_hold_their_page_takes_nothing_and_what_they_said_in_person_is_recorded()
    {
        var story = Inquiry.Assigned().Do(Inquiry.Letter())
            .Do(new HoldCase(HoldKind.Police, Crew.Manager, Crew.Words("asked"), null));

        Assert.Equal("held", story.Refusal(Reply, TheCoach));
        Assert.False(OpenTo(story, "n1"));
        Assert.NotEmpty(story.Answer(Reply));
    }

    [Fact]
    public void Whoever_is_its_subject_no_more_reads_nothing_any_more() => Assert.False(OpenTo(
        Inquiry.Assigned().Do(Inquiry.Letter()).Do(new ChangePart("n1", Part.Witness, Crew.Words("why"))), "n1"));

    private static bool OpenTo(Inquiry story, string who) =>
        InvestigationSight.Of("investigation-1", story.State, story.Duty).OpenLetters.Contains(who);
}
