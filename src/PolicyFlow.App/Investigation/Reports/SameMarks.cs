using System.Globalization;
using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>What two reports can have in common.</summary>
public enum SameThing
{
    /// <summary>The person whom it is about, by name.</summary>
    Person,

    /// <summary>The address, account, group or number.</summary>
    Place,

    /// <summary>The address of whoever reported it.</summary>
    Source,
}

/// <summary>Index entries by which reports about the same child, address or source find one another (8.1). The values are
/// marks, from which nobody without the installation's key can tell who or what it was.</summary>
public static partial class SameMarks
{
    public const string Index = "same";

    /// <summary>A description such as "a pupil" is nobody's name, and a whole sentence neither.</summary>
    private const int FewestNames = 2;
    private const int MostNames = 5;

    /// <param name="about">Whom it is about, as the reporter said it.</param>
    /// <param name="places">In words, as <see cref="PlaceWords"/> has them.</param>
    /// <returns>Each mark with what it stands for.</returns>
    public static IReadOnlyList<(SameThing Thing, string Mark)> Of(
        CaseSecrets secrets, string about, IEnumerable<string> places, string reporterEmail)
    {
        var found = new List<(SameThing, string)>();
        var names = SearchWords.In(about).Order(StringComparer.Ordinal).ToList();
        if (names.Count is >= FewestNames and <= MostNames) Add(SameThing.Person, string.Join(' ', names));
        foreach (var place in places.SelectMany(Forms).Where(p => p.Length > 0).Distinct()) Add(SameThing.Place, place);
        if (Plain(reporterEmail) is { Length: > 0 } email) Add(SameThing.Source, email);
        return found;

        void Add(SameThing thing, string value) => found.Add((thing, secrets.Mark("same-" + thing, value)));
    }

    /// <summary>The same with every key that the installation had: by these one finds, and erases, what was marked before the
    /// newest.</summary>
    public static IReadOnlyList<(SameThing Thing, string Mark)> Ever(
        CaseSecrets secrets, string about, IReadOnlyList<string> places, string reporterEmail)
    {
        var found = new List<(SameThing, string)>();
        for (var key = secrets; key is not null; key = key.Earlier) found.AddRange(Of(key, about, places, reporterEmail));
        return found;
    }

    public static IReadOnlyList<Key> Keys(IEnumerable<(SameThing Thing, string Mark)> marks, DateTimeOffset at) =>
        [.. marks.Select(m => new Key(Index, m.Mark, NewestFirst(at)))];

    /// <summary>The entries that a report of that time may have: it was written moments after it was made.</summary>
    /// <param name="reportedAt">When the case says that it was reported (UTC).</param>
    private static IReadOnlyList<Key> KeysToRemove(
        IEnumerable<(SameThing Thing, string Mark)> marks, DateTimeOffset reportedAt) =>
        [.. marks.SelectMany(m => Keys([m], reportedAt).Concat(Keys([m], reportedAt.AddHours(-1))))];

    /// <summary>The entries that go with texts of a case, and not those of a text that stays.</summary>
    /// <param name="going">The texts that are erased, by id.</param>
    /// <param name="staying">The other texts of the case, by id.</param>
    public static IReadOnlyList<Key> OnlyOf(
        CaseSecrets secrets, ToldWords told, IReadOnlyDictionary<string, Body> going, IReadOnlyDictionary<string, Body> staying)
    {
        var stay = Keys(staying).ToHashSet();
        return [.. Keys(going).Where(k => !stay.Contains(k))];

        IReadOnlyList<Key> Keys(IReadOnlyDictionary<string, Body> texts)
        {
            return KeysToRemove(
                Ever(
                    secrets, Words(told.About),
                    [.. told.Places.Select(Words), .. CanonicalAddress.In(Words(told.Description))], Words(told.ReporterEmail)),
                told.ReportedAt);

            string Words(BodyRef? text) => text is not null && texts.ContainsKey(text.Id) ? texts.Text(text) : "";
        }
    }

    /// <summary>By the hour: finer, and an erasure could not tell the entry of a report from the time in its history.</summary>
    private static string NewestFirst(DateTimeOffset at) =>
        ((long.MaxValue / TimeSpan.TicksPerHour) - (at.UtcTicks / TimeSpan.TicksPerHour))
            .ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>As it was typed, and in the one form for all ways of writing a web address.</summary>
    private static IEnumerable<string> Forms(string place) => [Plain(place), Plain(CanonicalAddress.Of(place) ?? "")];

    /// <summary>The same address is often copied with another scheme, another case of its host or a slash at its end.</summary>
    private static string Plain(string text) => Scheme().Replace(text.Trim().ToLowerInvariant(), "").TrimEnd('/');

    [GeneratedRegex(@"\Ahttps?://(www\.)?")]
    private static partial Regex Scheme();
}
