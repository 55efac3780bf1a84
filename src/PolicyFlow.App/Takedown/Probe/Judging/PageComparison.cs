using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe.Judging;

/// <summary>
/// How much of a captured text is still on a page. Each line of the captured main text is cut into overlapping runs of
/// three words; a word is still there where one of its runs is anywhere on the page now. New text does not count:
/// comments and notices are added all the time. Numbers and words of time are no words (<see cref="PageWords"/>), and
/// menus, margins and lists of links are no main text (<see cref="PageReader"/>), so that counters, "two hours ago" and
/// "related posts" change nothing.
/// </summary>
/// <param name="Words">Words in the captured text that count.</param>
/// <param name="Lost">How many of them are not there any more, in gaps of two or more.</param>
/// <param name="SameTitle">Whether the page has the captured title.</param>
internal sealed record PageComparison(int Words, int Lost, bool SameTitle)
{
    private const int Run = 3;

    // One word that differs is a name of whoever wrote last; a change that matters takes out a clause.
    private const int ShortestGap = 2;

    // With fewer words in the main text the marks of the page were misread: then all its text is compared.
    private const int FewestMainWords = 8;

    // Less than half a page left is another page, unless the title says that it is the same one (a long rant cut down
    // to its first paragraph). With less than three tenths left, the title alone proves nothing.
    private const double ClearlySame = 0.5;
    private const double SameWithTitle = 0.3;

    // A change must be more than a teaser line that comes and goes: 3 % of the text, four words at least. A whole
    // paragraph (25 words) counts on the longest page.
    private const double LeastShare = 0.03;
    private const int LeastWords = 4;
    private const int Paragraph = 25;

    /// <summary>At least half of it is there.</summary>
    public bool MostIsThere => Words > 0 && Kept >= ClearlySame;

    private double Kept => 1 - ((double)Lost / Words);

    public PageChange Change
    {
        get
        {
            if (Words == 0) return SameTitle ? PageChange.None : PageChange.Vanished;
            if (Kept < SameWithTitle || (Kept < ClearlySame && !SameTitle)) return PageChange.Vanished;
            return Lost >= Math.Clamp(Words * LeastShare, LeastWords, Paragraph) ? PageChange.PartChanged : PageChange.None;
        }
    }

    public static PageComparison Of(PageTrace before, ReadPage now, CancellationToken cancel)
    {
        var runs = new HashSet<(string, string, string)>();
        foreach (var words in Lines(now.Text, cancel))
        {
            for (var i = 0; i + Run <= words.Length; i++) runs.Add((words[i], words[i + 1], words[i + 2]));
        }

        var captured = Lines(before.Main, cancel).ToList();
        if (captured.Sum(line => line.Length) < FewestMainWords) captured = [.. Lines(before.Text, cancel)];
        return new PageComparison(
            captured.Sum(line => line.Length), captured.Sum(line => LostIn(line, runs)),
            PageWords.Of(before.Title).SequenceEqual(PageWords.Of(now.Title)));
    }

    // Lines of one or two words are buttons and labels.
    private static IEnumerable<string[]> Lines(string text, CancellationToken cancel)
    {
        foreach (var line in text.Split('\n'))
        {
            cancel.ThrowIfCancellationRequested();
            var words = PageWords.Of(line);
            if (words.Length >= Run) yield return words;
        }
    }

    private static int LostIn(string[] words, HashSet<(string, string, string)> runs)
    {
        var (lost, gap) = (0, 0);
        var found = -1; // the last word that a run found so far covers
        for (var i = 0; i < words.Length; i++)
        {
            if (i + Run <= words.Length && runs.Contains((words[i], words[i + 1], words[i + 2]))) found = i + Run - 1;
            if (i > found)
            {
                gap++;
                continue;
            }

            if (gap >= ShortestGap) lost += gap;
            gap = 0;
        }

        return gap >= ShortestGap ? lost + gap : lost;
    }
}
