using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>Reads out of the events of a takedown which file came when, from whom and from where, and what became of it.
/// </summary>
internal sealed class TakedownCustody(TakedownState state, IReadOnlyList<Recorded> events)
{
    private sealed record Came(EvidenceFile File, Recorded By, PieceOrigin Origin, string From, BodyRef? Words);

    private readonly List<Came> _came = [.. events.SelectMany(CameBy)];

    /// <summary>The ids of the words that are needed.</summary>
    public IReadOnlyList<string> References =>
    [
        .. _came.SelectMany(c => new[] { c.File.Name, c.Words })
            .Concat(events.Select(e => e.Event switch
            {
                ContentUnlocked u => u.Reason,
                DestroyedOnInstruction d => d.Reason,
                _ => null,
            }))
            .OfType<BodyRef>().Select(b => b.Id).Distinct(),
    ];

    public (IReadOnlyList<Piece> Pieces, IReadOnlyList<CustodyLine> Lines) Tell(IReadOnlyDictionary<string, Body> bodies)
    {
        var hidden = LockedAway();
        var pieces = _came.GroupBy(c => c.File.Sha256).Select((group, n) => PieceOf([.. group], n + 1, bodies)).ToList();
        var lines = _came.GroupBy(c => c.File.Sha256)
            .SelectMany(group => group.Select((c, n) => new CustodyLine(
                c.File.Sha256, c.By.At, c.By.Actor, n == 0 ? CustodyDeed.PutIn : CustodyDeed.CameAgain, From(c, bodies, hidden))))
            .Concat(events.SelectMany(e => Happened(e, bodies)));
        return (pieces, [.. lines]);
    }

    private Piece PieceOf(List<Came> came, int number, IReadOnlyDictionary<string, Body> bodies)
    {
        var first = came[0];
        var sha = first.File.Sha256;
        var status = state.LockedFiles.Contains(sha)
            ? state.Files.Exists(f => f.Sha256 == sha) ? PieceState.Locked : PieceState.Destroyed
            : came.Exists(c => bodies.ContainsKey(c.File.Name.Id)) ? PieceState.Kept : PieceState.Erased;
        var name = status switch
        {
            PieceState.Locked => $"File {number}, locked",
            PieceState.Destroyed => $"File {number}, destroyed",
            PieceState.Erased => $"File {number}, erased",
            _ => came.Select(c => bodies.Text(c.File.Name)).First(n => n != BodyText.Erased),
        };
        return new Piece(
            number, sha, first.File.ContentType, first.File.Size, name, first.Origin, first.By.Actor,
            From(first, bodies, LockedAway()), first.By.At, status);
    }

    /// <summary>Where a place is locked, what people wrote may name it: their words are left out.</summary>
    private bool LockedAway() => state.LockedFiles.Count > 0 || state.Items.Any(i => i.Locked);

    private static string From(Came c, IReadOnlyDictionary<string, Body> bodies, bool hidden) =>
        c.Words is null || hidden ? c.From : bodies.Text(c.Words);

    private static IEnumerable<Came> CameBy(Recorded r) => r.Event switch
    {
        TakedownReported e => e.Files.Select(f => Of(
            r, f, e.Channel == "email" ? PieceOrigin.Mail : PieceOrigin.Reported,
            e.Channel == "email" ? "The email that reported it" : "The report")),
        ReportAdded e => e.Files.Select(f => r.Actor.Kind == ActorKind.Person
            ? Of(r, f, PieceOrigin.Added, "Added to the case") with { Words = e.Text }
            : Of(r, f, PieceOrigin.Reported, "Added to the report")),
        MailReceived e => e.Files.Select(f => Of(r, f, PieceOrigin.Mail, $"An email from {TimelineOfMail.Who(e.From)}")),
        ItemCaptured { Kept: { } kept } e => [Of(r, kept, PieceOrigin.Captured, $"Page {e.Item}, as the machine read it")],
        _ => [],
    };

    private static Came Of(Recorded by, EvidenceFile file, PieceOrigin origin, string from) =>
        new(file, by, origin, from, null);

    private IEnumerable<CustodyLine> Happened(Recorded r, IReadOnlyDictionary<string, Body> bodies) => r.Event switch
    {
        ContentLocked e => e.Files.Select(sha => new CustodyLine(sha, r.At, r.Actor, CustodyDeed.Locked)),
        ContentUnlocked e => e.Files.Select(sha => new CustodyLine(
            sha, r.At, r.Actor, CustodyDeed.Unlocked, bodies.Text(e.Reason))),
        DestroyedOnInstruction e => e.Files.Select(sha => new CustodyLine(
            sha, r.At, r.Actor, CustodyDeed.Destroyed, bodies.Text(e.Reason))),
        BodyErased e => _came.Where(c => e.Bodies.Contains(c.File.Name.Id)).Select(c => c.File.Sha256).Distinct()
            .Select(sha => new CustodyLine(sha, r.At, r.Actor, CustodyDeed.Erased, e.Reason)),
        _ => [],
    };
}
