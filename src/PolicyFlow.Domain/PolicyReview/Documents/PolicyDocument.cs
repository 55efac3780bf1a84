using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>The file that a text came from. It is kept for those who write the policy and never shown as a page.</summary>
/// <param name="Type">A media type that the program gives, never one that somebody claimed.</param>
/// <param name="Hash">Lower-case hex of SHA-256 over the bytes.</param>
public sealed record PolicyOriginal(BodyRef File, BodyRef Name, string Type, string Hash, long Bytes);

/// <summary>How far a draft has come.</summary>
public enum DraftStatus
{
    /// <summary>It is being written.</summary>
    Drafting,

    /// <summary>The host schools are asked.</summary>
    Proposed,

    /// <summary>A school sent it back.</summary>
    Returned,

    /// <summary>Every host school has approved: it can be published.</summary>
    Approved,
}

/// <summary>An approval for a school, or for the network where it has no schools. The time is UTC.</summary>
public sealed record SchoolApproval(string? School, Actor By, DateTimeOffset At);

/// <summary>A draft that a school sent back. The time is UTC.</summary>
public sealed record DraftReturn(string? School, Actor By, DateTimeOffset At, BodyRef Reason);

/// <summary>The text that is being worked on. Times are UTC.</summary>
/// <param name="By">Who saved it.</param>
public sealed record PolicyDraft(
    int Number, string Title, string Hash, BodyRef Text, BodyRef? Note, PolicyOriginal? Original, Actor By,
    DateTimeOffset At)
{
    public DraftStatus Status { get; init; }

    public ImmutableList<SchoolApproval> Approvals { get; init; } = [];

    public DraftReturn? Returned { get; init; }

    /// <summary>How many approvals of an earlier text do not hold for this one.</summary>
    public int Overtaken { get; init; }
}

/// <summary>A version as it was published. Times are UTC.</summary>
public sealed record PublishedPolicy(
    int Number, string? Label, PolicyDraft Draft, DateOnly? ReviewBy, Actor By, DateTimeOffset At);

/// <summary>One policy as the events have made it.</summary>
/// <param name="Draft">Null while nothing is being worked on.</param>
/// <param name="Versions">Oldest first; none ever changes or goes.</param>
/// <param name="Edition">Moves with every event, so that nobody writes over what they have not seen.</param>
/// <param name="Drafts">How many texts were saved so far.</param>
/// <param name="History">Everything that happened, oldest first.</param>
public sealed record PolicyDocument(
    PolicyDraft? Draft, ImmutableList<PublishedPolicy> Versions, int Edition, int Drafts, ImmutableList<Recorded> History)
{
    public static readonly PolicyDocument Unknown = new(null, [], 0, 0, []);

    /// <summary>The newest version, or null.</summary>
    public PublishedPolicy? Current => Versions.IsEmpty ? null : Versions[^1];

    /// <summary>The title that people know: of the newest version, else of the draft.</summary>
    public string Title => Current?.Draft.Title ?? Draft?.Title ?? "";

    /// <summary>A version by its number, or null.</summary>
    public PublishedPolicy? Version(int number) =>
        number > 0 && number <= Versions.Count ? Versions[number - 1] : null;

    /// <summary>The state after one more event.</summary>
    public static PolicyDocument Evolve(PolicyDocument state, Recorded recorded)
    {
        var next = state with { Edition = recorded.Sequence, History = state.History.Add(recorded) };
        return recorded.Event switch
        {
            PolicyDraftWritten e => next with { Draft = Written(state.Draft, e, recorded), Drafts = e.Draft },
            PolicyProposed => next.With(d => d with { Status = DraftStatus.Proposed, Returned = null, Overtaken = 0 }),
            PolicySchoolApproved e => next.With(d => d with
            {
                Approvals = d.Approvals.Add(new SchoolApproval(e.School, recorded.Actor, recorded.At)),
            }),
            PolicyApproved => next.With(d => d with { Status = DraftStatus.Approved }),
            PolicyDraftReturned e => next.With(d => d with
            {
                Status = DraftStatus.Returned,
                Approvals = [],
                Returned = new DraftReturn(e.School, recorded.Actor, recorded.At, e.Reason),
            }),
            PolicyProposalWithdrawn => next.With(d => d with { Status = DraftStatus.Drafting, Approvals = [] }),
            PolicyPublished e when state.Draft is { } draft => next with
            {
                Draft = null,
                Versions = state.Versions.Add(
                    new PublishedPolicy(e.Number, e.Label, draft, e.ReviewBy, recorded.Actor, recorded.At)),
            },
            _ => next,
        };
    }

    private PolicyDocument With(Func<PolicyDraft, PolicyDraft> change) =>
        Draft is null ? this : this with { Draft = change(Draft) };

    private static PolicyDraft Written(PolicyDraft? before, PolicyDraftWritten e, Recorded recorded) =>
        new(e.Draft, e.Title, e.Hash, e.Text, e.Note, OriginalOf(e), recorded.Actor, recorded.At)
        {
            Returned = before?.Returned,
            Overtaken = before is null ? 0 : before.Approvals.Count + before.Overtaken,
        };

    private static PolicyOriginal? OriginalOf(PolicyDraftWritten e) =>
        e.Original is null || e.OriginalName is null
            ? null
            : new PolicyOriginal(
                e.Original, e.OriginalName, e.OriginalType ?? "", e.OriginalHash ?? "", e.OriginalBytes ?? 0);
}
