using System.Text;

namespace PolicyFlow.App.PolicyReview.Samples;

/// <summary>
/// A policy in words of our own for a network that does not exist, with the clause numbers of the real one. The
/// demonstration shows it, and tests look for the defects that were planted in it.
/// </summary>
public static class SamplePolicy
{
    /// <summary>Version 1.3, with a defect of each sort that the health check knows.</summary>
    public static string Markdown { get; } = Read("sample-policy.md");

    /// <summary>Version 2.0: the same policy put right, without any of them.</summary>
    public static string NextMarkdown { get; } = Read("sample-policy-next.md");

    private static string Read(string name)
    {
        using var stream = typeof(SamplePolicy).Assembly.GetManifestResourceStream("samples/" + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
