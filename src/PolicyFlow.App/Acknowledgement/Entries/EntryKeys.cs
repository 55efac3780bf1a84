using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>
/// The index entries of a person's entry. Whoever is done leaves the list that rounds walk through, so that a round costs
/// what is outstanding. Counts are counted from here and kept nowhere.
/// </summary>
public sealed class EntryKeys : ICaseKeys<EntryState>
{
    /// <summary>One index; what is listed is said by the value.</summary>
    public const string Index = "acknowledgement";

    public IReadOnlyList<Key> Of(EntryState state)
    {
        var campaign = AcknowledgementStreams.IdOf(state.Campaign);
        var status = Kebab.Of(state.Status);
        List<Key> keys =
        [
            new(Index, OfMember(state.Member), campaign),
            new(Index, CodePlace(ShortCodes.PlaceOf(AcknowledgementStreams.Entry(state))), state.Member),
            new(Index, InState(campaign, state.Status), state.Member),
            new(Index, BySchool(campaign, state.School, state.Status), state.Member),
            new(Index, ByKind(campaign, Kebab.Of(state.Kind), state.Status), state.Member),
            new(Index, ByJobRole(campaign, state.JobRole, state.Status), state.Member),
            new(Index, JobRoles(campaign), state.JobRole.ToLowerInvariant()),
        ];
        if (state.Status.IsDone() && state.End is { } end)
            keys.Add(new Key(Index, DoneOn(campaign, LondonDay.Of(end.At)), state.Member));
        if (state.Status.IsOpen() && !state.OwnDays)
            keys.Add(new Key(Index, Outstanding(campaign, RosterBuckets.Of(state.Member)), state.Member));
        if (state.Status.IsOpen() && state.OwnDays) keys.Add(new Key(Index, OnOwnDays(campaign), state.Member));
        if (state.Status == EntryStatus.Exempt || (state.Status.IsOpen() && state.AwayUntil is not null))
            keys.Add(new Key(Index, Waiting(campaign), state.Member));
        if (state.Status.IsOpen() && (state.ByHand || !state.Mailable))
            keys.Add(new Key(Index, ByHand(campaign), state.Member));
        if (state.Status == EntryStatus.Declined || state.Said is not null || state.Questions.Exists(q => q.Answer is null))
            keys.Add(new Key(Index, NeedsAnswer(campaign), state.Member));
        return keys;
    }

    /// <summary>All entries of a member, whatever the campaign.</summary>
    public static string OfMember(string member) => "member|" + member;

    /// <summary>The entries whose short code begins so.</summary>
    public static string CodePlace(string place) => "code|" + place;

    public static string InState(string campaign, EntryStatus status) => $"{campaign}|{Kebab.Of(status)}";

    /// <param name="school">Null for people of no school.</param>
    public static string BySchool(string campaign, string? school, EntryStatus status) =>
        $"{campaign}|school|{school ?? "-"}|{Kebab.Of(status)}";

    public static string ByKind(string campaign, string kind, EntryStatus status) =>
        $"{campaign}|kind|{kind}|{Kebab.Of(status)}";

    public static string ByJobRole(string campaign, string role, EntryStatus status) =>
        $"{campaign}|role|{role.ToLowerInvariant()}|{Kebab.Of(status)}";

    /// <summary>The job roles of a campaign, as the sort of each entry.</summary>
    public static string JobRoles(string campaign) => $"{campaign}|roles";

    /// <summary>Who was done on a London day.</summary>
    public static string DoneOn(string campaign, DateOnly day) =>
        $"{campaign}|day|{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>Who is still to confirm and follows the campaign's days.</summary>
    public static string Outstanding(string campaign, int bucket) => $"{campaign}|open|{Buckets.Name(bucket)}";

    /// <summary>Who is still to confirm and has days of their own.</summary>
    public static string OnOwnDays(string campaign) => $"{campaign}|own-days";

    /// <summary>Who is away or let off until a day.</summary>
    public static string Waiting(string campaign) => $"{campaign}|waiting";

    /// <summary>Who is to be reached on paper or in person.</summary>
    public static string ByHand(string campaign) => $"{campaign}|by-hand";

    /// <summary>Whose question or refusal waits for a manager.</summary>
    public static string NeedsAnswer(string campaign) => $"{campaign}|needs-answer";
}
