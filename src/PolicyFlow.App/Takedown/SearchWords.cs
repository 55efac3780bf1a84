using System.Text;
using System.Text.RegularExpressions;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Takedown;

/// <summary>The words by which a case can be found: from the report's texts and addresses. They are words about people,
/// so erasing takes them away too.</summary>
public static partial class SearchWords
{
    public const string Index = "word";

    /// <summary>The index of addresses, by their canonical form.</summary>
    public const string Addresses = "url";

    private const int MostWords = 500;
    private const int MostAddresses = 100;
    private const int LongestWord = 40;

    public static IEnumerable<string> In(params IEnumerable<string?> texts) => texts
        .SelectMany(t => Word().Matches(t ?? "").Select(m => m.Value.ToLowerInvariant()))
        .Where(w => w.Length is >= 2 and <= LongestWord)
        .Distinct()
        .Take(MostWords);

    /// <summary>The keys that only these bodies brought, and none of those that stay.</summary>
    public static IReadOnlyList<Key> OnlyOf(IEnumerable<Body> going, IEnumerable<Body> staying) =>
        [.. going.SelectMany(b => Keys(TextOf(b))).Except(staying.SelectMany(b => Keys(TextOf(b))))];

    private static string TextOf(Body body) => Encoding.UTF8.GetString(body.Bytes);

    public static IReadOnlyList<Key> Keys(params IEnumerable<string?> texts) =>
        [.. In(texts).Select(KeyOf), .. texts.SelectMany(CanonicalAddress.In).Distinct().Take(MostAddresses).Select(KeyOfAddress)];

    public static Key KeyOf(string word) => new(Index, word);

    /// <param name="address">In its canonical form.</param>
    public static Key KeyOfAddress(string address) => new(Addresses, address);

    public static bool IsOne(Key key) => key.Index is Index or Addresses;

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’][\p{L}]+)?")]
    private static partial Regex Word();
}
