namespace PolicyFlow.App.Settings;

/// <summary>The program does not start with these settings. The message names each one that has to be put
/// right.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(MessageOf(problems))
{
    /// <summary>What to put right, one sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <exception cref="SettingsException">There is a problem.</exception>
    public static void ThrowIfAny(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0) throw new SettingsException(problems);
    }

    private static string MessageOf(IReadOnlyList<string> problems) =>
        $"Put these settings right:\n{string.Concat(problems.Select(p => $"  - {p}\n"))}";
}
