using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Letters.Tests.Notices;

public sealed class HostWindowOptionsTests
{
    [Fact]
    public void Without_settings_the_figures_are_those_of_the_law()
    {
        Assert.Equal(HostWindows.Default, HostWindowOptions.Of(Settings()).Windows);
        Assert.Empty(HostWindowOptions.Of(Settings()).Problems());
    }

    [Fact]
    public void A_duty_is_switched_on_and_a_figure_changed_by_settings()
    {
        var windows = HostWindowOptions.Of(Settings(
            ("IntimateImageInForce", "true"), ("IntimateImageHours", "24"), ("DefamationHours", "72"))).Windows;

        Assert.Equal(TimeSpan.FromHours(24), windows.Of(NoticeGround.IntimateImage)?.Length);
        Assert.Equal(TimeSpan.FromHours(72), windows.Of(NoticeGround.Defamation)?.Length);
    }

    [Theory]
    [InlineData("DefamationHours", "0")]
    [InlineData("IntimateImageHours", "1000")]
    public void A_figure_that_makes_no_window_is_named(string name, string value) => Assert.Contains(
        "HostWindows:" + name, Assert.Single(HostWindowOptions.Of(Settings((name, value))).Problems()),
        StringComparison.Ordinal);

    private static IConfiguration Settings(params (string Name, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            values.Select(v => KeyValuePair.Create("HostWindows:" + v.Name, (string?)v.Value))).Build();
}
