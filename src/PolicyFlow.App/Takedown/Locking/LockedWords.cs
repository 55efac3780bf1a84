using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>The addresses, accounts and numbers of locked places, wherever they stand in other words: in the description,
/// in a note, in a letter that was sent before.</summary>
public sealed class LockedWords
{
    /// <summary>What is shown in their place.</summary>
    public const string Shown = "[locked]";

    public static readonly LockedWords None = new([]);

    /// <summary>A name that is shorter stands in too many other words.</summary>
    private const int ShortestName = 3;

    private readonly Regex? _words;

    private LockedWords(IReadOnlyList<string> forms)
    {
        if (forms.Count == 0) return;
        var any = string.Join('|', forms.OrderByDescending(f => f.Length).Select(Regex.Escape));
        _words = new Regex(
            $@"(?<![\p{{L}}\p{{Nd}}])(?:{any})(?![\p{{L}}\p{{Nd}}_-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(5));
    }

    /// <summary>The words of everything that is locked in a case.</summary>
    /// <param name="bodies">With the locators of the locked items.</param>
    public static LockedWords Of(TakedownState s, IReadOnlyDictionary<string, Body> bodies) =>
        Of(s.Items.Where(i => i.Locked), bodies);

    public static LockedWords Of(IEnumerable<Item> items, IReadOnlyDictionary<string, Body> bodies) => new(
    [
        .. items.Where(i => i.Listed.Kind != "unnamed" && bodies.ContainsKey(i.Listed.Locator.Id))
            .SelectMany(i => Forms(bodies.Text(i.Listed.Locator))).Distinct(),
    ]);

    /// <summary>The text without them.</summary>
    public string Hide(string text) => _words?.Replace(text, Shown) ?? text;

    /// <inheritdoc cref="Hide(string)"/>
    public Notice? Hide(Notice? notice) => notice is null ? null : new Notice(Hide(notice.Subject), Hide(notice.Text));

    public bool StandIn(string text) => _words?.IsMatch(text) ?? false;

    /// <summary>The locator as it stands, and as people shorten it: without the scheme, the name alone.</summary>
    private static IEnumerable<string> Forms(string locator)
    {
        var whole = locator.Trim().TrimEnd('/');
        if (whole.Length == 0) yield break;
        yield return whole;
        if (Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            var bare = whole[(whole.IndexOf("://", StringComparison.Ordinal) + 3)..];
            yield return bare;
            if (bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) yield return bare[4..];
            yield return uri.AbsoluteUri.TrimEnd('/');
            yield break;
        }

        foreach (var kind in (string[])["Account ", "Group ", "Number "])
        {
            if (!whole.StartsWith(kind, StringComparison.Ordinal)) continue;
            var name = whole[kind.Length..];
            if (name.EndsWith(')') && name.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var app) name = name[..app];
            if (name.Length >= ShortestName) yield return name;
        }
    }
}
