using PolicyFlow.App.Audit;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>Whom an investigation is about.</summary>
internal sealed class InvestigationSubjects(CaseEngine<InvestigationState> engine) : ISubjects
{
    public string Prefix => InvestigationStreams.Prefix;

    public async Task<IReadOnlySet<string>> OfAsync(string stream, CancellationToken cancel) =>
        (await engine.LoadAsync(stream, cancel))?.State.LeftOut.ToHashSet() ?? [];
}
