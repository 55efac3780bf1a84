using System.Text.RegularExpressions;

namespace PolicyFlow.App.Mail.Templates.Pages;

/// <summary>Whether a piece of two texts is in both.</summary>
public enum DifferenceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of two texts that are compared word by word.</summary>
public sealed partial record TextDifference(DifferenceKind Kind, string Text)
{
    /// <summary>The pieces in order: those that are not added make the old text, those that are not removed the new one.
    /// </summary>
    public static IReadOnlyList<TextDifference> Of(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var common = Common(a, b);
        var pieces = new List<TextDifference>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                Put(DifferenceKind.Same, a[i++]);
                j++;
            }
            else if (i < a.Length && (j == b.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                Put(DifferenceKind.Removed, a[i++]);
            }
            else
            {
                Put(DifferenceKind.Added, b[j++]);
            }
        }

        return pieces;

        void Put(DifferenceKind kind, string word)
        {
            if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new TextDifference(kind, pieces[^1].Text + word);
            else pieces.Add(new TextDifference(kind, word));
        }
    }

    /// <summary>How many words the rests of both have in common, from each place on.</summary>
    private static ushort[,] Common(string[] a, string[] b)
    {
        var common = new ushort[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j]
                    ? (ushort)(common[i + 1, j + 1] + 1)
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\S+ ?|\s")]
    private static partial Regex Word();
}
