using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Intake;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Evidence;

/// <summary>The evidence of one case as its kind tells it.</summary>
/// <param name="Stream">The stream of the case: its files lie under it, and its readings are logged for it.</param>
/// <param name="Pieces">Everything that ever came in, also what is locked, destroyed or erased; one entry a hash.</param>
/// <param name="Lines">What the case's own events say of them: put in, came again, locked, unlocked, destroyed, erased.
/// </param>
public sealed record CaseEvidence(
    EvidenceFamily Family, string Stream, string Reference, IReadOnlyList<Piece> Pieces, IReadOnlyList<CustodyLine> Lines)
{
    /// <summary>No picture of the case is ever decoded: a picture of what it is about is not wanted, or a sexual image of a
    /// child may be among it (8.1, 11.6).</summary>
    public bool NothingDecoded { get; init; }

    /// <summary>No file at all is taken in (8.1).</summary>
    public bool NothingTaken { get; init; }

    /// <summary>The page of the case.</summary>
    public string Page => Family.PageOf(Reference);

    public Piece? Find(string sha256) => Pieces.FirstOrDefault(p => p.Sha256 == sha256);
}

/// <summary>How a file came in.</summary>
public enum PieceOrigin
{
    /// <summary>With a report, by whoever reported.</summary>
    Reported,

    /// <summary>In an email, or the email itself.</summary>
    Mail,

    /// <summary>A page that the machine read.</summary>
    Captured,

    /// <summary>Put in by somebody who works on the case.</summary>
    Added,
}

/// <summary>Whether its bytes are there to be looked at.</summary>
public enum PieceState
{
    Kept,

    /// <summary>A sexual image of a child may be in it: nobody gets it.</summary>
    Locked,

    /// <summary>Destroyed on instruction.</summary>
    Destroyed,

    /// <summary>Erased with the words of whoever brought it.</summary>
    Erased,
}

/// <summary>One file of a case.</summary>
/// <param name="Number">Counts from 1 in the order in which they came; never changes.</param>
/// <param name="Sha256">Lower-case hexadecimal; names it within the case.</param>
/// <param name="ContentType">Told by the content when it came in.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Name">What it was called; one that is not kept is not named.</param>
/// <param name="From">Where it comes from, in words.</param>
/// <param name="At">When it came in (UTC).</param>
public sealed record Piece(
    int Number, string Sha256, string ContentType, long Size, string Name, PieceOrigin Origin, Actor By, string From,
    DateTimeOffset At, PieceState State);

/// <summary>Files that somebody who works on a case puts into it.</summary>
/// <param name="CommandId">The same id again changes nothing.</param>
/// <param name="Files">They lie under <c>draft/&lt;command id&gt;/</c> until the case has taken them.</param>
/// <param name="From">Where they come from, in that person's words.</param>
public sealed record AddedEvidence(string PersonId, string CommandId, IReadOnlyList<Attachment> Files, string From);

/// <summary>One line of a case's history. The time is UTC.</summary>
public sealed record HistoryLine(DateTimeOffset At, string Who, string Text, string Detail);
