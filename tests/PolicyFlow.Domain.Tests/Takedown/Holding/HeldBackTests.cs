using System.Reflection;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Holding;

/// <summary>Clauses 8.1 and 16.5: while a hold is on nothing leaves, and what had not left never does.</summary>
public sealed class HeldBackTests
{
    /// <summary>For each letter that a hold keeps back, a story in which it waits for the mail.</summary>
    private static readonly Dictionary<string, Func<Story>> Waiting = new()
    {
        [Letters.Notice] = () => Story.Reported().MailIsDown().Approves(),
        [Letters.Chaser] = () => Story.Reported().Approves().MailIsDown().At(12.Hours()),
        [Letters.Reminder] = () => Story.Reported().RecordsApproach().MailIsDown().At(12.Hours()),
        [Letters.Escalation] = () => Story.Reported().Approves().At(25.Hours()).MailIsDown()
            .SendsEscalation(EscalationRung.NetworkProvider),
        [Letters.Governors] = () => Story.Reported(duty: Crew.WithGovernors).Approves().At(25.Hours()).MailIsDown()
            .SendsEscalation(EscalationRung.Governors),
        [Letters.AuthorRequest] = () => Story.Reported().MailIsDown().AsksAuthor(),
        [Letters.ComplainantPack] = () => Story.Reported().RecordsAffected().MailIsDown().AsksComplainant(),
        [Letters.PoliceConsent] = () => Story.Reported().RecordsAffected().MailIsDown().AsksForConsent(),
    };

    [Fact]
    public void Every_letter_that_a_hold_keeps_back_has_a_story_here()
    {
        var all = typeof(Letters).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);

        Assert.Equal(all.Where(Letters.HeldBack).Order(), Waiting.Keys.Order());
    }

    [Fact]
    public void It_does_not_leave_while_the_hold_is_on_and_the_case_says_why() => Assert.All(Waiting, waiting =>
    {
        var story = waiting.Value().PlacesHold().MailIsBack();

        Assert.Empty(story.Sent(waiting.Key));
        Assert.Contains("A hold is on this case: nothing goes out until it is lifted.", story.Skipped(waiting.Key));
    });

    [Theory]
    [InlineData(Letters.Notice)]
    [InlineData(Letters.Escalation)]
    [InlineData(Letters.Governors)]
    [InlineData(Letters.AuthorRequest)]
    public void What_was_approved_and_had_not_left_never_does_even_after_the_hold(string letter)
    {
        var story = Waiting[letter]().PlacesHold().LiftsHold().MailIsBack();

        Assert.Empty(story.Sent(letter));
        Assert.NotEmpty(story.Skipped(letter));
    }

    [Fact]
    public void A_notice_that_waited_for_its_page_never_goes()
    {
        var story = Story.Reported().SiteHangs().Approves().PlacesHold().At(1.Hours()).LiftsHold().SiteAnswersAgain();

        Assert.Empty(story.Sent(Letters.Notice));
        Assert.Equal(["i1"], story.State.Undecided.Select(i => i.Id));
    }

    [Fact]
    public void What_had_left_stays_as_it_is()
    {
        Assert.Equal("a1", Story.Reported().Approves().PlacesHold().Item("i1").Approach);
        Assert.Equal("a1", Story.Reported().AsksAuthor().PlacesHold().Item("i1").Approach);
        Assert.Equal("a1", Story.Reported().AsksAuthor(byMail: false).PlacesHold().Item("i1").Approach);
    }

    [Fact]
    public void Nothing_new_is_approved_and_what_people_did_is_recorded_and_flagged()
    {
        var story = Story.Reported().RecordsAffected().PlacesHold();
        var words = Crew.Words("x");

        Assert.Equal("held", story.Refusal(new ApproveApproach("provider:demo-host", ["i1"], words, words)));
        Assert.Equal("held", story.Refusal(new AskComplainant(["i1"], words)));
        Assert.Equal("held", story.Refusal(new AskAuthor(["i1"], Crew.Poster, null, words)));
        Assert.Equal("held", story.Refusal(Story.Escalation(EscalationRung.Helpline)));
        Assert.Equal("held", story.Refusal(new RequestPoliceConsent()));
        Assert.Equal(["hold-was-on"], story.RecordsApproach().Last<ApproachRecorded>().Flags);
    }

    [Fact]
    public void Chasers_that_come_due_meanwhile_are_recorded_as_skipped_and_later_ones_go()
    {
        var story = Story.Reported().Approves().At(1.Hours()).PlacesHold().At(13.Hours()).LiftsHold().At(21.Hours());

        Assert.Equal(["A hold is on this case: nothing goes out until it is lifted."], story.Skipped(Letters.Chaser));
        Assert.Equal([20.Hours()], story.Sent(Letters.Chaser));
    }

    [Fact]
    public void Colleagues_are_still_told_what_happens()
    {
        var story = Story.Reported().Approves().PlacesHold().At(25.Hours());

        Assert.Equal([Crew.Manager], story.Told(Letters.WindowMissed));
    }
}
