using PolicyFlow.App.Audit;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>Whom a takedown is about.</summary>
internal sealed class TakedownSubjects(CaseEngine<TakedownState> engine) : ISubjects
{
    public string Prefix => CaseKind.Takedown.Prefix;

    public async Task<IReadOnlySet<string>> OfAsync(string stream, CancellationToken cancel) =>
        (await engine.LoadAsync(stream, cancel))?.State.LeftOut.ToHashSet() ?? [];
}
