using System.Reflection;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Single mails only for a child at risk, threats, a decision about to lapse, a window missed, "it is back".
/// </summary>
public sealed class AttentionTests
{
    private static readonly string[] Waiting =
    [
        Letters.NewReport, Letters.ReportAdded, Letters.MailReceived, Letters.NoticeBounced, Letters.LookAgain,
        Letters.Reminder,
    ];

    [Fact]
    public void What_can_wait_is_named_and_everything_else_comes_at_once()
    {
        var calm = new TakedownState();
        var all = typeof(Letters).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetRawConstantValue()).OfType<string>().ToList();

        Assert.Equal(Waiting.Order(), all.Where(letter => !Attention.IsSingle(letter, calm)).Order());
        Assert.True(Attention.IsSingle("a-letter-of-tomorrow", calm));
    }

    [Fact]
    public void A_threatening_report_is_told_at_once_and_what_is_added_to_it_waits()
    {
        var threatening = new TakedownState { Threatening = true };

        Assert.True(Attention.IsSingle(Letters.NewReport, threatening));
        Assert.False(Attention.IsSingle(Letters.ReportAdded, threatening));
    }

    [Theory]
    [InlineData(Letters.ChildAtRisk, false, true)]
    [InlineData(Letters.SexualImage, false, true)]
    [InlineData(Letters.Police, false, true)]
    [InlineData(Letters.NewReport, true, true)]
    [InlineData(Letters.NewReport, false, false)]
    [InlineData(Letters.WindowMissed, false, false)]
    [InlineData(Letters.ReportAdded, true, false)]
    [InlineData(Letters.Notice, true, false)]
    [InlineData(Letters.Chaser, true, false)]
    public void A_child_at_risk_and_a_threat_go_ahead_of_what_waits_for_its_turn(string letter, bool threat, bool urgent) =>
        Assert.Equal(urgent, Attention.IsUrgent(letter, new TakedownState { Threatening = threat }));

    [Fact]
    public void A_letter_that_came_back_is_idle_once_somebody_has_decided_again()
    {
        var bounced = Story.Reported().HostRefusesMail().At(1.Hours()).Approves();
        Assert.False(Attention.IsIdle(Letters.NoticeBounced, bounced.State));

        Assert.True(Attention.IsIdle(Letters.NoticeBounced, bounced.HostTakesMailAgain().At(2.Hours()).Approves().State));
    }

    [Fact]
    public void A_look_that_somebody_had_is_idle()
    {
        var closed = Story.Reported().Approves().At(1.Hours()).PersonSees(ItemStatus.Gone).ClosesProperly().At(26.Hours());
        Assert.False(Attention.IsIdle(Letters.LookAgain, closed.State));

        Assert.True(Attention.IsIdle(Letters.LookAgain, closed.PersonSees(ItemStatus.Gone).State));
    }

    [Fact]
    public void A_text_has_a_lane_of_its_own()
    {
        Assert.Equal("text:p-1", TextLetters.Lane("p-1"));
        Assert.Equal("p-1", TextLetters.PersonOf(TextLetters.Lane("p-1")));
        Assert.Null(TextLetters.PersonOf(Effect.ToPerson("p-1")));
        Assert.Equal("p-1", Effect.PersonOf(Effect.ToPerson("p-1")));
        Assert.Null(Effect.PersonOf("reporter"));
    }
}
