using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>Imports are found in the order of time, the latest first.</summary>
internal sealed class ImportKeys : ICaseKeys<ImportState>
{
    public IReadOnlyList<Key> Of(ImportState state) => state.File is null ? [] :
    [
        new Key(
            ImportDesk.Index, RosterKeys.Everybody,
            CaseIndex.NewestFirst(state.BroughtAt)),
    ];
}
