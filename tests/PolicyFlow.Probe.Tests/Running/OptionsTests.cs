using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Takedown.Probe;

namespace PolicyFlow.Probe.Tests.Running;

public sealed class OptionsTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void This_machine_is_allowed_in_demo_mode_only(bool demo, bool allowed)
    {
        var settings = Settings(("LinkCheck:AllowLoopback", "true"));

        var services = new ServiceCollection().AddSingleton(new CaseClock(TimeProvider.System))
            .AddLinkCheck(settings, demo).BuildServiceProvider();

        Assert.Equal(allowed, services.GetRequiredService<LinkCheckOptions>().AllowLoopback);
        Assert.Equal(allowed, services.GetRequiredService<AddressPolicy>().AllowLoopback);
        Assert.IsType<PageProbe>(services.GetRequiredService<IPageProbe>());
    }

    [Fact]
    public void Without_settings_pages_are_looked_at_within_limits()
    {
        var options = LinkCheckOptions.Of(Settings(), demo: false);

        Assert.Equal(new LinkCheckOptions { TimeoutSeconds = 20, MostBytes = 2_000_000 }, options);
        Assert.True(options.Enabled);
        Assert.Empty(options.Problems());
    }

    [Fact]
    public void Every_wrong_setting_is_named() => Assert.Equal(
        ["LinkCheck:TimeoutSeconds", "LinkCheck:MostBytes"],
        LinkCheckOptions.Of(Settings(("LinkCheck:TimeoutSeconds", "0"), ("LinkCheck:MostBytes", "1")), demo: false)
            .Problems().Select(p => p.Split(' ')[0]));

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}
