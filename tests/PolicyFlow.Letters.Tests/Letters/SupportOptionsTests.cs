using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Takedown.Letters;

namespace PolicyFlow.Letters.Tests.Letters;

public sealed class SupportOptionsTests
{
    [Fact]
    public void Without_settings_the_line_for_education_is_shown_as_never_checked()
    {
        var line = SupportOptions.Of(Settings());

        Assert.Equal(new SupportOptions(), line);
        Assert.Empty(line.Problems());
        Assert.True(line.IsStale(new DateOnly(2026, 11, 24)));
        Assert.Equal("Nobody has checked this number yet.", SupportWords.Checked(line));
    }

    [Fact]
    public void A_network_can_name_its_own_line_and_the_day_of_the_check()
    {
        var line = SupportOptions.Of(Settings(
            ("Name", "Invented Line"), ("Number", " 01632 960 000 "), ("Hours", "always"),
            ("WebAddress", "https://line.example"), ("CheckedOn", "2026-11-24")));

        Assert.Empty(line.Problems());
        Assert.Equal(
            "Invented Line: 01632 960 000, always (https://line.example). The people there are not part of your "
                + "school.",
            SupportWords.Line(line));
        Assert.Equal("This number was checked on Tuesday 24 November 2026.", SupportWords.Checked(line));
        Assert.False(line.IsStale(new DateOnly(2027, 11, 24)));
        Assert.True(line.IsStale(new DateOnly(2027, 11, 25)));
    }

    [Theory]
    [InlineData("Name", " ")]
    [InlineData("Number", "ask us")]
    [InlineData("Number", "12")]
    [InlineData("Hours", "")]
    [InlineData("WebAddress", "http://line.example")]
    [InlineData("WebAddress", "line.example")]
    [InlineData("CheckedOn", "24/11/2026")]
    public void A_setting_that_helps_nobody_is_named(string name, string value) => Assert.Contains(
        "Support:" + name, Assert.Single(SupportOptions.Of(Settings((name, value))).Problems()),
        StringComparison.Ordinal);

    private static IConfiguration Settings(params (string Name, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            values.Select(v => KeyValuePair.Create("Support:" + v.Name, (string?)v.Value))).Build();
}
