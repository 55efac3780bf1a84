using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>How members lie in the store: one short plain stream each.</summary>
public static class RosterStreams
{
    public const string Prefix = "member/";

    public static readonly StreamKind<MemberState> Members =
        new(MemberEvents.Catalogue, MemberState.Unknown, MemberState.Evolve);

    public static string Of(string memberId) => Prefix + memberId;

    public static string IdOf(string stream) => stream[Prefix.Length..];

    /// <summary>Whose words the bodies of a member are; erasing goes by it.</summary>
    public static string Owner(string memberId) => "member:" + memberId;

    /// <summary>The member with their words, or null before they were added.</summary>
    public static async Task<RosterEntry?> EntryAsync(
        ICaseStore store, LoadedStream<MemberState> loaded, CancellationToken cancel)
    {
        var state = loaded.State;
        if (!state.Exists) return null;
        BodyRef?[] words = [state.Name, state.Email, state.Number, state.Left?.Words];
        var bodies = await store.BodiesAsync(
            loaded.Stream, [.. words.OfType<BodyRef>().Select(b => b.Id).Distinct()], cancel);
        var details = new MemberDetails(
            bodies.Text(state.Name), Word(state.Email), Word(state.Number), state.School, state.Kind, state.JobRole,
            state.LineManager);
        return Entry(IdOf(loaded.Stream), state, details) with { LeftWords = bodies.Text(state.Left?.Words) };

        // An address or a number that was erased is none.
        string? Word(BodyRef? body) =>
            body is not null && bodies.Text(body) is var found && found != BodyText.Erased ? found : null;
    }

    /// <summary>A member made of their state and their words.</summary>
    internal static RosterEntry Entry(string id, MemberState state, MemberDetails words) => new(
        new RosterMember(
            id, words.Name, words.Email, state.School, state.JobRole, state.Kind, state.LineManager, state.Active),
        words.Number, state.Left, state.Version);
}
