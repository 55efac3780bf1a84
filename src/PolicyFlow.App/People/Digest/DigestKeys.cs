using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.People.Digest;

/// <summary>A digest is found by its person; one that was refused for good also by that.</summary>
internal sealed class DigestKeys : ICaseKeys<DigestState>
{
    public const string Refused = "refused-digest";
    public const string Everybody = "*";

    public IReadOnlyList<Key> Of(DigestState state) =>
        state.RefusedAt is null ? [] : [new Key(Refused, Everybody, state.Person)];
}
