using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Starting;

public sealed class RefusalTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_any_setting_one_message_names_them_all_and_the_way_to_look_around()
    {
        var ended = await RealUse.FailAsync(_folder["data"], []);

        ended.IsClear(
            "Site:PublicAddress", "Site:NetworkName", "Mail:Smtp:Host", "Mail:Smtp:From", "FirstAdministrator:Name",
            "FirstAdministrator:Email", "--demo");
        Assert.False(Directory.Exists(_folder["data"]));
    }

    [Theory]
    [InlineData("Site:PublicAddress")]
    [InlineData("Site:NetworkName")]
    [InlineData("Mail:Smtp:Host")]
    [InlineData("Mail:Smtp:From")]
    [InlineData("FirstAdministrator:Name")]
    [InlineData("FirstAdministrator:Email")]
    public async Task One_missing_setting_is_named_alone(string setting)
    {
        var ended = await RealUse.FailAsync(
            _folder["data"], RealUse.Settings.Where(s => !s.StartsWith("--" + setting, StringComparison.Ordinal)));

        ended.IsClear(setting);
        Assert.Single(ended.Error.Split('\n'), line => line.StartsWith("  - ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Site:PublicAddress=policyflow", "Site:PublicAddress")]
    [InlineData("--Mail:Smtp:Port=many", "Mail:Smtp:Port")]
    [InlineData("--FirstAdministrator:Email=nobody", "first administrator")]
    public async Task A_setting_that_makes_no_sense_is_named(string setting, string words)
    {
        var name = setting.Split('=')[0];

        (await RealUse.FailAsync(
            _folder["data"],
            [.. RealUse.Settings.Where(s => !s.StartsWith(name + "=", StringComparison.Ordinal)), setting]))
            .IsClear(words);
    }

    [Theory]
    [InlineData("nonsense", "--urls")]
    [InlineData("http://192.0.2.1:5080", "cannot listen")]
    public async Task An_address_that_cannot_be_listened_on_is_told(string urls, string words)
    {
        (await PolicyFlowProgram.RunAsync("--demo", "--data", _folder["data"], "--urls", urls)).IsClear(words);
    }

    [Fact]
    public async Task An_unknown_verb_gets_the_help()
    {
        var ended = await PolicyFlowProgram.RunAsync("frobnicate");

        Assert.Equal(2, ended.Code);
        foreach (var verb in (string[])["serve", "verify", "seal", "erase", "backup", "restore"])
            Assert.Contains(verb, ended.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await PolicyFlowProgram.RunAsync("--help")).Code);
    }
}
