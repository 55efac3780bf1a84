using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Evidence;

/// <summary>What a look for viruses said of a file, and when (UTC, system time).</summary>
public sealed record Scan(ScanVerdict Verdict, string Signature, DateTimeOffset At)
{
    public static readonly Scan None = new(ScanVerdict.NotScanned, "", DateTimeOffset.MinValue);

    /// <summary>There is an answer that needs no second look.</summary>
    public bool Settled => Verdict is ScanVerdict.Clean or ScanVerdict.Infected;
}

/// <summary>An export as it was recorded, before its first byte was sent (UTC, system time).</summary>
public sealed record ExportMade(EvidenceExported Export, Actor By, DateTimeOffset At);

/// <summary>What is known of the evidence of one case beside the case itself.</summary>
public sealed record EvidenceState
{
    public static readonly EvidenceState Initial = new();

    /// <summary>The newest scan of each file, by SHA-256.</summary>
    public ImmutableDictionary<string, Scan> Scans { get; init; } = ImmutableDictionary<string, Scan>.Empty;

    /// <summary>Oldest first.</summary>
    public ImmutableList<ExportMade> Exports { get; init; } = [];

    public Scan ScanOf(string sha256) => Scans.GetValueOrDefault(sha256, Scan.None);

    public static EvidenceState Evolve(EvidenceState s, Recorded r) => r.Event switch
    {
        EvidenceScanned e => s with { Scans = s.Scans.SetItem(e.Sha256, new Scan(e.Verdict, e.Signature, r.At)) },
        EvidenceExported e => s with { Exports = s.Exports.Add(new ExportMade(e, r.Actor, r.At)) },
        _ => s,
    };

    /// <summary>A verdict that says no more than the last one is not written again.</summary>
    public static Decision Scanned(EvidenceState s, EvidenceScanned e) =>
        s.ScanOf(e.Sha256) is { } known && (known.Settled || known.Verdict == e.Verdict)
            ? Decision.Nothing
            : Decision.Of(e);
}
