using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Investigation;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.Letters.Tests.Investigation;

public sealed class InvestigationOptionsTests
{
    [Fact]
    public void Without_settings_the_clocks_are_those_of_the_rules()
    {
        Assert.Equal(InvestigationRules.Default, InvestigationOptions.Of(Settings()).Rules);
        Assert.Empty(InvestigationOptions.Of(Settings()).Problems());
    }

    [Fact]
    public void Every_clock_of_the_network_can_be_set()
    {
        var options = InvestigationOptions.Of(Settings(
            ("SafeguardingMinutes", "30"), ("DeputiesMinutes", "10"), ("JoinAlertsMinutes", "0"), ("TriageWorkingDays", "2"),
            ("AssignWorkingDays", "3"), ("UpdateWorkingDays", "4"), ("OutcomeWorkingDays", "20"), ("BreachWarnHours", "48"),
            ("HoldReviewDays", "14")));

        Assert.Empty(options.Problems());
        Assert.Equal(
            new InvestigationRules(
                TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(10), TimeSpan.Zero, 2, 3, InvestigationRules.Default.LadoDays, 4,
                20, InvestigationRules.Default.BreachWithin, TimeSpan.FromHours(48), TimeSpan.FromDays(14)),
            options.Rules);
    }

    [Theory]
    [InlineData("SafeguardingMinutes", "61")]
    [InlineData("DeputiesMinutes", "0")]
    [InlineData("JoinAlertsMinutes", "-1")]
    [InlineData("TriageWorkingDays", "0")]
    [InlineData("AssignWorkingDays", "61")]
    [InlineData("UpdateWorkingDays", "0")]
    [InlineData("OutcomeWorkingDays", "1000")]
    [InlineData("BreachWarnHours", "72")]
    [InlineData("HoldReviewDays", "0")]
    public void A_figure_that_makes_no_clock_is_named(string name, string value) => Assert.Contains(
        "Investigations:" + name, Assert.Single(InvestigationOptions.Of(Settings((name, value))).Problems()),
        StringComparison.Ordinal);

    [Fact]
    public void Deputies_cannot_be_told_when_the_hour_of_the_leads_is_over() => Assert.Contains(
        "DeputiesMinutes", Assert.Single(InvestigationOptions.Of(Settings(("SafeguardingMinutes", "10"))).Problems()),
        StringComparison.Ordinal);

    private static IConfiguration Settings(params (string Name, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            values.Select(v => KeyValuePair.Create("Investigations:" + v.Name, (string?)v.Value))).Build();
}
