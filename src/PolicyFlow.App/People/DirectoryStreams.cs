using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>How people and schools lie in the store: streams, index entries, and the way back.</summary>
public static class DirectoryStreams
{
    /// <summary>One entry a person or school; its sort is the stream's version, so a change shows in the index.
    /// </summary>
    public const string Index = "directory";

    /// <summary>One entry an active address.</summary>
    public const string EmailIndex = "person-email";

    public const string PersonPrefix = "person/";
    public const string SchoolPrefix = "school/";

    public static readonly StreamKind<PersonState> People =
        new(PersonEvents.Catalogue, PersonState.Nobody, PersonState.Evolve);

    public static readonly StreamKind<SchoolState> Schools =
        new(SchoolEvents.Catalogue, SchoolState.Unknown, SchoolState.Evolve);

    /// <summary>Whose words the bodies of a person are; erasing goes by it.</summary>
    public static string Owner(string personId) => "person:" + personId;

    public static string Sort(int version) => version.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>The index entries for a step of a person's or school's stream.</summary>
    public static KeyChange Moved<TState>(string value, LoadedStream<TState> before, LoadedStream<TState> after)
        where TState : class =>
        new(
            [new Key(Index, value, Sort(after.Version))],
            before.Version == 0 ? [] : [new Key(Index, value, Sort(before.Version))]);

    /// <summary>Reads the words of a person.</summary>
    public static async Task<Person> PersonAsync(
        ICaseStore store, LoadedStream<PersonState> loaded, CancellationToken cancel)
    {
        var state = loaded.State;
        BodyRef?[] words = [state.Name, state.Email, state.ProposedAddress?.Email, state.Mobile];
        string[] ids = [.. words.OfType<BodyRef>().Select(b => b.Id).Distinct()];
        var bodies = await store.BodiesAsync(loaded.Stream, ids, cancel);
        return new Person(
            loaded.Stream[PersonPrefix.Length..], bodies.Text(state.Name), bodies.Text(state.Email), state.Grants,
            state.Active)
        {
            Door = state.Door,
            Account = state.Account,
            Absences = state.Absences,
            Mobile = MobileNumber.Normal(bodies.Text(state.Mobile)),
            DigestHour = state.DigestHour,
            ProposedRoles = state.ProposedRoles,
            ProposedAddress = state.ProposedAddress is { } p
                ? new AddressChange(p.Number, p.By, bodies.Text(p.Email))
                : null,
        };
    }

    public static School School(LoadedStream<SchoolState> loaded) =>
        new(loaded.Stream[SchoolPrefix.Length..], loaded.State.Name);
}
