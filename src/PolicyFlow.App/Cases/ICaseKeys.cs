using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Cases;

/// <summary>The index entries that follow from a case's state: queues, status. Entries that follow from words (address,
/// search words) are brought by the command that brings the words.</summary>
public interface ICaseKeys<in TState>
{
    IReadOnlyList<Key> Of(TState state);
}
