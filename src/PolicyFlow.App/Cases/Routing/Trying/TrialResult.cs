using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Cases.Routing.Trying;

/// <summary>How many cases would have gone from some roles to others.</summary>
public sealed record TrialMove(IReadOnlyList<Role> From, IReadOnlyList<Role> To, int Cases);

/// <summary>A case that would have gone elsewhere and that the viewer may see. The time is UTC.</summary>
public sealed record TrialCase(
    string Reference, string Path, DateTimeOffset ReportedAt, IReadOnlyList<Role> From, IReadOnlyList<Role> To);

/// <summary>What a change would have done to the cases of the last year.</summary>
/// <param name="Looked">How many cases were looked at, of every category.</param>
/// <param name="Stopped">There were more than are looked at.</param>
/// <param name="Elsewhere">How many would have gone elsewhere.</param>
/// <param name="Hidden">Those among them that the viewer may not see.</param>
/// <param name="Shown">One page of the others.</param>
/// <param name="Page">From 1 to <paramref name="Pages"/>.</param>
public sealed record TrialResult(
    int Looked, bool Stopped, int Elsewhere, int Hidden, IReadOnlyList<TrialMove> Moves, IReadOnlyList<TrialCase> Shown,
    int Page, int Pages);

/// <summary>Counts while cases go by, and keeps only the page that is shown.</summary>
internal sealed class TrialTally(int page)
{
    private readonly int _page = Math.Max(1, page);
    private readonly Dictionary<string, TrialMove> _moves = [];
    private readonly List<TrialCase> _shown = [];
    private int _looked;
    private int _seen;
    private int _hidden;
    private bool _stopped;

    public void Looked(int cases, bool stopped) => (_looked, _stopped) = (_looked + cases, _stopped || stopped);

    public void Moved(RoutedCase past, IReadOnlyList<Role> from, IReadOnlyList<Role> to, bool visible)
    {
        var key = string.Join(',', from) + ">" + string.Join(',', to);
        _moves[key] = _moves.TryGetValue(key, out var known)
            ? known with { Cases = known.Cases + 1 }
            : new TrialMove(from, to, 1);
        if (!visible) _hidden++;
        else if (_seen++ / RouteTrial.PageSize == _page - 1)
            _shown.Add(new TrialCase(past.Reference, past.Path, past.ReportedAt, from, to));
    }

    public TrialResult Result() => new(
        _looked, _stopped, _seen + _hidden, _hidden, [.. _moves.Values.OrderByDescending(m => m.Cases)], _shown,
        _page, Math.Max(1, (_seen + RouteTrial.PageSize - 1) / RouteTrial.PageSize));
}
