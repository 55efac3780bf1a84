using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Bench.Searching;

/// <summary>Takedowns without the rule on who may see them: what the rule is measured against.</summary>
internal sealed class EveryTakedown(CaseEngine<TakedownState> engine, TakedownRows rows) : ICaseRows
{
    public string Kind => rows.Kind;

    public string Prefix => rows.Prefix;

    public IReadOnlyList<(string Status, string Words)> Statuses => rows.Statuses;

    public async Task<CaseLine?> FindAsync(string stream, Viewer viewer, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is { } loaded ? TakedownRows.Line(loaded, viewer) : null;

    public Task<bool> IsFoundByAsync(string stream, Sought sought, CancellationToken cancel) =>
        rows.IsFoundByAsync(stream, sought, cancel);
}
