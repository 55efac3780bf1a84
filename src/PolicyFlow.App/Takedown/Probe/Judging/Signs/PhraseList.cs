using System.Text;
using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe.Judging.Signs;

/// <summary>Phrases that give a kind of page away, compared without case, punctuation and width of blanks.</summary>
internal sealed class PhraseList(params string[] phrases)
{
    private readonly string[] _phrases = [.. phrases.Select(Plain)];

    public bool In(string text)
    {
        var plain = Plain(text);
        return Array.Exists(_phrases, phrase => plain.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>Whether the page says one of them and did not when it was captured: what was always there says
    /// nothing.</summary>
    public bool NewIn(ReadPage page, string before)
    {
        var now = Plain(page.Title + "\n" + page.Text);
        var then = before.Length == 0 ? "" : Plain(before);
        return Array.Exists(_phrases, phrase => now.Contains(phrase, StringComparison.Ordinal)
            && !then.Contains(phrase, StringComparison.Ordinal));
    }

    // A blank at both ends, so that a phrase does not match in the middle of a word.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && plain[^1] != ' ') plain.Append(' ');
        }

        return (plain[^1] == ' ' ? plain : plain.Append(' ')).ToString();
    }
}
