using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>A published version as it is read section by section.</summary>
public sealed record ReadablePolicy(PolicyVersion Version, PolicyText Text)
{
    private const int WordsPerMinute = 200;
    private static readonly char[] White = [' ', '\n', '\t'];

    public int Sections => Text.Sections.Count;

    /// <summary>How the page counts: "Section 3" only where that is what the policy itself calls section 3.</summary>
    public string Unit => Text.Sections.Select((s, i) => s.Number == $"{i + 1}").All(same => same) ? "Section" : "Part";

    /// <summary>How long reading takes, in minutes: roughly, so that nobody begins before a lesson that starts in five.
    /// </summary>
    public int Minutes
    {
        get
        {
            var words = Version.Markdown.Split(White, StringSplitOptions.RemoveEmptyEntries).Length;
            var minutes = Math.Max(1, words / WordsPerMinute);
            return minutes < 10 ? minutes : (minutes + 4) / 5 * 5;
        }
    }

    /// <summary>What stands above a section.</summary>
    /// <param name="number">From 1.</param>
    public string HeadingOf(int number) => Text.Sections[number - 1] switch
    {
        { Number.Length: > 0, Title.Length: > 0 } s => $"{s.Number}. {s.Title}",
        { Number.Length: > 0 } s => $"{Unit} {s.Number}",
        { Title.Length: > 0 } s => s.Title,
        _ => number == 1 ? "Before section 1" : $"Part {number}",
    };
}

/// <summary>Finds what an entry asks to read. The text must be the very one that the entry names by its hash.</summary>
public sealed class ReadablePolicies(PolicyLibrary library)
{
    /// <summary>Null where the text is not there, or is another than the one that was published: then nobody confirms it.
    /// </summary>
    public async Task<ReadablePolicy?> FindAsync(EntryState entry, CancellationToken cancel = default) =>
        await library.FindVersionAsync(entry.Policy, entry.Version, cancel) is { IsIntact: true } version
        && version.Hash == entry.Hash
            ? new ReadablePolicy(version, PolicyText.Parse(version.Markdown))
            : null;
}
