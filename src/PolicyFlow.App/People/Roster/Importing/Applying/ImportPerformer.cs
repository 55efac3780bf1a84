using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People.Roster.Importing.Comparing;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Importing.Applying;

/// <summary>Reads a file, carries out its steps, and takes its words away in the end.</summary>
public sealed class ImportPerformer(FileComparison comparison, StepRunner steps, ImportFiles files)
    : IEffectPerformer<ImportState>
{
    public async Task<EffectResult> PerformAsync(
        LoadedCase<ImportState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var id = ImportDesk.IdOf(loaded.Stream);
        switch (effect.Effect.Kind)
        {
            case ImportWork.Read:
                return new EffectResult.Found(await ReadAsync(id, loaded.State, cancel), []);
            case ImportWork.Apply:
                var by = Actor.Parse(loaded.State.ApprovedBy);
                var done = await steps.RunAsync(id, effect.Effect.Round, by, cancel);
                return new EffectResult.Found(new RecordStep(done), []);
            case ImportWork.Clear:
                await files.ClearAsync(id, cancel);
                return new EffectResult.Accepted(null);
            default:
                throw new InvalidOperationException($"An import has no {effect.Effect.Kind}.");
        }
    }

    private async Task<ICaseCommand> ReadAsync(string id, ImportState state, CancellationToken cancel)
    {
        try
        {
            return new RecordReading(await comparison.RunAsync(id, state.File!, cancel));
        }
        catch (ImportException problem)
        {
            return new RecordUnreadable(problem.Message);
        }
    }
}
