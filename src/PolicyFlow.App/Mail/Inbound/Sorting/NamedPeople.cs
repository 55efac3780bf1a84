using System.Text.RegularExpressions;
using PolicyFlow.App.People;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail.Inbound.Sorting;

/// <summary>People of ours whom a mail names.</summary>
/// <param name="Did">One of them is said to have done something.</param>
internal sealed record Naming(IReadOnlyList<Person> People, bool Did);

/// <summary>
/// Finds people of ours whom a mail names, so that a report does not reach whom it is about (5.3). A form asks; a mail is read.
/// Where it names somebody who only stands by they are left out for nothing, which costs less than the other mistake: others in
/// line have it, and in an investigation whoever decides can put it right. Whoever is greeted, gets a copy or signs is not
/// named.
/// </summary>
internal static partial class NamedPeople
{
    /// <summary>A name that so many of ours have tells nothing.</summary>
    private const int MostOfOneName = 3;

    private const int LongestSignature = 100;

    /// <summary>How far before what was done its doer is looked for.</summary>
    private const int Reach = 60;

    public static Naming In(string subject, string text, string sender, IPeopleDirectory people)
    {
        var lines = Lines(text).Prepend(subject).ToList();
        var words = lines.ConvertAll(l => " " + string.Join(' ', Word().Matches(l).Select(m => Plain(m.Value))) + " ");
        var said = string.Join('\n', lines);
        var (doers, titled) = (Doers(said), Titled().Matches(said).Select(m => Plain(m.Groups["name"].Value)).ToHashSet());
        var found = new List<Person>();
        var did = false;
        var there = people.All.Where(p => p.Active && EmailAddress.Normal(p.Email) != EmailAddress.Normal(sender)).ToList();
        foreach (var person in there)
        {
            var names = Word().Matches(person.Name).Select(m => Plain(m.Value)).ToList();
            var whole = names.Count > 1 && words.Exists(line => Stands(line, names));
            var alone = person.Grants.Count > 0 && names.Exists(n => (doers.Contains(n) || titled.Contains(n)) && IsRare(n));
            if (!whole && !alone && !said.Contains(person.Email, StringComparison.OrdinalIgnoreCase)) continue;
            found.Add(person);
            did |= names.Exists(n => doers.Contains(n) && IsRare(n));
        }

        return new Naming(found, did);

        bool IsRare(string name) =>
            there.Count(p => Word().Matches(p.Name).Any(m => Plain(m.Value) == name)) <= MostOfOneName;
    }

    /// <summary>Either name may stand first.</summary>
    private static bool Stands(string line, List<string> names) =>
        line.Contains($" {string.Join(' ', names)} ", StringComparison.Ordinal)
        || line.Contains($" {names[^1]} {string.Join(' ', names.SkipLast(1))} ", StringComparison.Ordinal);

    /// <summary>What says something: without greetings, addressees and the lines with which people sign. A name below "It is
    /// about:" is no signature.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        var before = "";
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var signature = IsSignature(line) && !before.EndsWith(':');
            before = line;
            if (signature || Addressees().IsMatch(line)) continue;
            yield return Greeting().Replace(line, "");
        }
    }

    private static bool IsSignature(string line) =>
        line.Length <= LongestSignature && line.Any(char.IsLower) && Signature().IsMatch(line);

    /// <summary>Names that stand before something that one does, in the same sentence.</summary>
    private static HashSet<string> Doers(string said)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var doing in SortWords.Doing().Matches(said).Select(m => m.Index))
        {
            var from = Math.Max(0, doing - Reach);
            var sentence = said[from..doing];
            sentence = sentence[(sentence.LastIndexOfAny(['.', '!', '?', '\n']) + 1)..];
            found.UnionWith(Capital().Matches(sentence).Select(m => Plain(m.Value)));
        }

        return found;
    }

    private static string Plain(string word) => word.ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’-][\p{L}]+)*")]
    private static partial Regex Word();

    /// <summary>Not where only an account or a page of theirs is meant.</summary>
    [GeneratedRegex(@"(?<!\b(about|against|of|to|with|for)\s+(\p{Lu}[\p{L}’'-]+\s+)?)\b\p{Lu}[\p{L}-]{2,}\b(?!['’]s)")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Coach)\.?\s+(?<name>\p{Lu}[\p{L}'’-]+)")]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"\A\W*(dear|hi|hello|hey|good (morning|afternoon|evening))\b[^,:;.!\n]{1,60}([,:;.!]|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\A\W*(to|cc|bcc)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addressees();

    /// <summary>A name, perhaps with what they are: every word begins with a capital.</summary>
    [GeneratedRegex(@"\A\W*\p{Lu}[\p{L}'’-]*(\W+(\p{Lu}[\p{L}'’-]*|of|and|the|for|in)){0,8}\W*\z")]
    private static partial Regex Signature();
}
