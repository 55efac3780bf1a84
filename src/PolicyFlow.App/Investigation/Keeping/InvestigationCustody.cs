using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Keeping;

/// <summary>Reads out of the events of an investigation which file came when, from whom and from where, and what became of it.
/// </summary>
internal sealed class InvestigationCustody(IReadOnlyList<Recorded> events, TakedownLocks locks)
{
    private sealed record Came(EvidenceFile File, Recorded By, PieceOrigin Origin, string From, BodyRef? Words);

    private readonly List<Came> _came = [.. events.SelectMany(CameBy)];

    /// <summary>The ids of the words that are needed.</summary>
    public IReadOnlyList<string> References =>
        [.. _came.SelectMany(c => new[] { c.File.Name, c.Words }).OfType<BodyRef>().Select(b => b.Id).Distinct()];

    public (IReadOnlyList<Piece> Pieces, IReadOnlyList<CustodyLine> Lines) Tell(IReadOnlyDictionary<string, Body> bodies)
    {
        var files = _came.GroupBy(c => c.File.Sha256).ToList();
        var pieces = files.Select((group, n) => PieceOf([.. group], n + 1, bodies)).ToList();
        var lines = files
            .SelectMany(group => group.Select((c, n) => new CustodyLine(
                c.File.Sha256, c.By.At, c.By.Actor, n == 0 ? CustodyDeed.PutIn : CustodyDeed.CameAgain, From(c, bodies))))
            .Concat(events.SelectMany(Erased));
        return (pieces, [.. lines]);
    }

    private Piece PieceOf(List<Came> came, int number, IReadOnlyDictionary<string, Body> bodies)
    {
        var first = came[0];
        var sha = first.File.Sha256;
        var status = locks.Destroyed.Contains(sha) ? PieceState.Destroyed
            : locks.Locked.Contains(sha) ? PieceState.Locked
            : came.Exists(c => bodies.ContainsKey(c.File.Name.Id)) ? PieceState.Kept : PieceState.Erased;
        var name = status switch
        {
            PieceState.Locked => $"File {number}, locked",
            PieceState.Destroyed => $"File {number}, destroyed",
            PieceState.Erased => $"File {number}, erased",
            _ => came.Select(c => bodies.Text(c.File.Name)).First(n => n != BodyText.Erased),
        };
        return new Piece(
            number, sha, first.File.ContentType, first.File.Size, name, first.Origin, first.By.Actor, From(first, bodies),
            first.By.At, status);
    }

    /// <summary>Where something is locked, what people wrote may name it: their words are left out.</summary>
    private string From(Came c, IReadOnlyDictionary<string, Body> bodies) =>
        c.Words is null || locks.Any ? c.From : bodies.Text(c.Words);

    private static IEnumerable<Came> CameBy(Recorded r) => r.Event switch
    {
        MisuseReported e => e.Files.Select(f => Of(
            r, f, e.Channel == "email" ? PieceOrigin.Mail : PieceOrigin.Reported,
            e.Channel == "email" ? "The email that reported it"
            : e.From?.StartsWith(CaseKind.Takedown.Prefix, StringComparison.Ordinal) == true ? "Another case" : "The report")),
        MisuseAdded e => e.Files.Select(f => r.Actor.Kind == ActorKind.Person
            ? Of(r, f, PieceOrigin.Added, "Added to the case") with { Words = e.Text }
            : Of(r, f, PieceOrigin.Reported, "Added to the report")),
        AccusedReplied e => e.Files.Select(f => Of(r, f, PieceOrigin.Added, "The answer of somebody whom the case is about")),
        _ => [],
    };

    private static Came Of(Recorded by, EvidenceFile file, PieceOrigin origin, string from) =>
        new(file, by, origin, from, null);

    private IEnumerable<CustodyLine> Erased(Recorded r) => r.Event is not BodyErased e ? [] :
        _came.Where(c => e.Bodies.Contains(c.File.Name.Id)).Select(c => c.File.Sha256).Distinct()
            .Select(sha => new CustodyLine(sha, r.At, r.Actor, CustodyDeed.Erased, e.Reason));
}
