using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People.Roster;

/// <summary>Puts somebody on the staff list.</summary>
public sealed record AddMember(MemberAdded As) : ICaseCommand;

/// <summary>Changes what is different.</summary>
public sealed record ChangeMember(MemberChanged To) : ICaseCommand;

/// <summary>The member leaves, with a reason.</summary>
/// <param name="On">The last day, Europe/London.</param>
public sealed record LetMemberGo(LeavingReason Reason, BodyRef? Words, DateOnly On) : ICaseCommand;

/// <summary>The member comes back.</summary>
public sealed record BringMemberBack : ICaseCommand;

/// <summary>Takes a member's words away.</summary>
/// <param name="Bodies">Which words.</param>
public sealed record EraseMember(IReadOnlyList<string> Bodies, string Rule, string Reason) : ICaseCommand;

/// <summary>What a decision on a member may know.</summary>
/// <param name="MemberId">Whom it is about.</param>
/// <param name="Today">The calendar day in Europe/London.</param>
/// <param name="Schools">The ids of all schools.</param>
public sealed record MemberContext(string MemberId, DateOnly Today, IReadOnlySet<string> Schools)
{
    /// <summary>The line that the command names: first the manager, then the manager's manager and so on. Empty where it
    /// names none, or nobody is there under that id.</summary>
    public IReadOnlyList<string> LineAbove { get; init; } = [];

    /// <summary>Whether the line manager whom the command names is an active member.</summary>
    public bool ManagerIsActive { get; init; }

    /// <summary>Whether another member has the staff number that the command names.</summary>
    public bool NumberIsTaken { get; init; }

    /// <summary>The version that the command was meant for; null for any.</summary>
    public int? SeenVersion { get; init; }
}
