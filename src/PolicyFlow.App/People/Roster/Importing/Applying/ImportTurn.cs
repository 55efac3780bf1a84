using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Importing.Applying;

/// <summary>The turn of an import goes on from step to step, as long as they are done: a file of 200,000 lines has 200 of
/// them, and a driver takes a stream that wants so many turns for one that spins.</summary>
public sealed class ImportTurn(CaseTurn<ImportState> turn, CaseEngine<ImportState> engine) : ICaseTurn
{
    public string Prefix => turn.Prefix;

    public async Task RunAsync(string stream, CancellationToken cancel)
    {
        for (var before = -1; ;)
        {
            await turn.RunAsync(stream, cancel);
            var state = (await engine.LoadAsync(stream, cancel))?.State;
            if (state is not { Stage: ImportStage.Applying } || state.Done.Step == before) return;
            before = state.Done.Step;
        }
    }

    public Task<CaseStep> StepAsync(string stream, CancellationToken cancel) => turn.StepAsync(stream, cancel);

    public Task<DateTimeOffset?> PerformAsync(string stream, IReadOnlyList<string> effects, CancellationToken cancel) =>
        turn.PerformAsync(stream, effects, cancel);
}
