using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Settings;
using PolicyFlow.Functions.Hosting;
using PolicyFlow.Functions.Tests.Declared;

namespace PolicyFlow.Functions.Tests.Hosting;

/// <summary>What the program refuses to start with.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void Missing_settings_are_named_all_at_once()
    {
        var refused = Assert.Throws<SettingsException>(() => Put([]));

        string[] names =
        [
            "Site:PublicAddress", "Site:NetworkName", "Entra:TenantId", "Entra:ClientId", "Storage:TableServiceUri",
            "Keys:WrappingSecret", "SendGrid:ApiKey", "Mail:Smtp:Host",
        ];
        Assert.All(names, name => Assert.Contains(name, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Demo_mode_is_refused()
    {
        var refused = Assert.Throws<SettingsException>(() => Put(new() { ["Demo"] = "true" }));

        Assert.Contains(refused.Problems, p => p.StartsWith("Demo mode is refused here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_program_itself_says_what_is_missing_in_words_and_ends()
    {
        var start = new ProcessStartInfo("dotnet", [DeclaredFunction.Program.Location])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        var printed = program.StandardOutput.ReadToEndAsync();
        var said = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(2, program.ExitCode);
        Assert.StartsWith("PolicyFlow cannot start.", said, StringComparison.Ordinal);
        Assert.Contains("Entra:TenantId", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said + await printed, StringComparison.Ordinal);
    }

    private static void Put(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddAzureHost(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
