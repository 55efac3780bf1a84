using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Starting;

/// <summary>The settings without which real use does not start.</summary>
public static class RealUse
{
    public static readonly IReadOnlyList<string> Settings =
    [
        "--Site:PublicAddress=https://policyflow.example", "--Site:NetworkName=Invented Network",
        "--Mail:Smtp:Host=127.0.0.1", "--Mail:Smtp:Port=9", "--Mail:Smtp:Security=None",
        "--Mail:Smtp:From=policyflow@demo.invalid",
        "--FirstAdministrator:Name=Demo First", "--FirstAdministrator:Email=first@demo.invalid",
    ];

    /// <summary>A start that is meant to fail.</summary>
    public static Task<Ended> FailAsync(string data, IEnumerable<string> settings) => PolicyFlowProgram.RunAsync(
        ["--data", data, "--urls", $"http://127.0.0.1:{FreePort.Next()}", .. settings]);

    /// <summary>Asserts that the program says what is wrong in words, and nothing else.</summary>
    public static void IsClear(this Ended ended, params string[] words)
    {
        Assert.Equal(2, ended.Code);
        Assert.StartsWith("PolicyFlow cannot go on.", ended.Error, StringComparison.Ordinal);
        foreach (var word in words) Assert.Contains(word, ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ended.All, StringComparison.Ordinal);
    }
}
