using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;
using static PolicyFlow.Domain.Tests.Investigation.Asking.AskedQuestion;

namespace PolicyFlow.Domain.Tests.Investigation.Asking;

/// <summary>A question has no case clock: nothing lapses, and whom it waits for is reminded.</summary>
public sealed class RemindingTests
{
    [Theory]
    [InlineData("2027-01-18T10:00:00Z", "2027-01-22T00:00:00Z")] // Monday: Friday.
    [InlineData("2027-01-21T10:00:00Z", "2027-01-27T00:00:00Z")] // Thursday: over a weekend.
    [InlineData("2026-12-23T10:00:00Z", "2026-12-31T00:00:00Z")] // Over Christmas: the 25th and the 28th are holidays.
    [InlineData("2027-03-24T10:00:00Z", "2027-04-01T00:00:00+01:00")] // Over Easter and the change of the clocks.
    public void They_are_reminded_after_three_whole_working_days(string asked, string reminded) => Assert.Equal(
        DateTimeOffset.Parse(reminded, System.Globalization.CultureInfo.InvariantCulture),
        QuestionRules.Default.RemindAt(
            DateTimeOffset.Parse(asked, System.Globalization.CultureInfo.InvariantCulture), BankHolidays.Shipped));

    [Fact]
    public void Whoever_holds_the_role_on_that_day_is_reminded_too_and_it_goes_on()
    {
        var asked = By(Coach, QuestionKind.Policy, "p-left-out");
        asked.Now = asked.Due!.Value;
        asked.Duty = new OnDuty(["p-new", "p-left-out", Coach], [Lead], []);
        asked.Effects.Clear();

        asked.Do(new Wake(), null);

        Assert.Equal(
            ["person:p-lead", "person:p-manager", "person:p-new"],
            asked.Wanted.Select(w => w.Lane).Order(StringComparer.Ordinal));
        Assert.All(asked.Wanted, w => Assert.Equal(QuestionLetters.Remind, w.Kind));
        Assert.True(asked.Due > asked.Now);
    }

    [Fact]
    public void Nobody_is_reminded_of_what_was_answered()
    {
        var asked = By(Coach);
        asked.Do(new GiveAdvice(QuestionAdvice.Yes, null, null), Manager);

        Assert.Null(asked.Due);
        asked.Do(new AskMore(Words("b")), Coach);
        Assert.NotNull(asked.Due);
    }

    [Fact]
    public void Whom_an_investigation_is_about_that_was_reported_from_it_finds_nothing_and_others_are_asked_at_once()
    {
        var asked = By(Coach);
        var told = asked.State with { Holders = [Manager] };
        var left = new QuestionDecider().Evolve(
            told, new Recorded(9, Monday.AddHours(1), Actor.System, new LeftOutElsewhere("investigation-1", [Manager, Coach])));

        Assert.False(QuestionSight.MaySee(Holding(Manager, Role.Manager), left));
        Assert.False(QuestionSight.MaySee(Holding(Coach, Role.Staff), left));
        Assert.True(QuestionSight.MaySee(Holding(Lead, Role.SafeguardingLead), left));
        Assert.Equal(Monday.AddHours(1), left.RemindAt);
        Assert.Empty(left.LeftOutHere);
    }
}
