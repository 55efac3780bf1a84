using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>A question is found by whoever asked it, and by the people and roles that it went to: what waits, the oldest first,
/// and everything, the newest first.</summary>
internal sealed class QuestionKeys : ICaseKeys<QuestionState>
{
    public const string Index = "question";

    private const string Everywhere = "*";
    private const string NoSchool = "-";

    public IReadOnlyList<Key> Of(QuestionState state)
    {
        var newest = CaseIndex.NewestFirst(state.AskedAt);
        var keys = new List<Key>();
        if (state.AskedBy is { } asker) keys.Add(new Key(Index, AskedBy(asker), newest));
        keys.AddRange(Places(state.People, state.Roles, state.School).Select(place => new Key(Index, "all/" + place, newest)));
        if (state.Status != QuestionStatus.Waiting) return keys;
        var oldest = Ticks(state.AskedAt.UtcTicks);
        keys.AddRange(
            Places(state.Holders, state.HolderRoles, state.School).Select(place => new Key(Index, "waits/" + place, oldest)));
        return keys;
    }

    public static string AskedBy(string personId) => "by/" + personId;

    /// <summary>Where what waits for somebody is found.</summary>
    public static IEnumerable<string> Waiting(Viewer viewer) => PlacesOf(viewer).Select(place => "waits/" + place);

    /// <summary>Where everything that somebody may answer is found.</summary>
    public static IEnumerable<string> All(Viewer viewer) => PlacesOf(viewer).Select(place => "all/" + place);

    private static IEnumerable<string> Places(IEnumerable<string> people, IEnumerable<Role> roles, string? school) =>
    [
        .. people.Select(p => "person/" + p),
        .. roles.SelectMany(r => new[] { PlaceOf(r, Everywhere), PlaceOf(r, school ?? NoSchool) }),
    ];

    /// <summary>The whole network, or the schools of each grant.</summary>
    private static IEnumerable<string> PlacesOf(Viewer viewer) =>
    [
        "person/" + viewer.PersonId,
        .. viewer.Grants.Where(g => g.Role is not (Role.Staff or Role.Administrator or Role.Governor or Role.Auditor))
            .Select(g => PlaceOf(g.Role, g.School ?? Everywhere)).Distinct(),
    ];

    private static string PlaceOf(Role role, string school) => $"{role}/{school}";

    private static string Ticks(long ticks) => ticks.ToString("D19", CultureInfo.InvariantCulture);
}
