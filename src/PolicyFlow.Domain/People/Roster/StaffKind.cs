namespace PolicyFlow.Domain.People.Roster;

/// <summary>The kinds of people whom the policy binds, exactly as clause 3.1 lists them.</summary>
public enum StaffKind
{
    Employee,
    Officer,
    Consultant,
    Contractor,
    Volunteer,
    Visitor,
    Casual,
    Agency,
}

/// <summary>Why somebody does not belong to the network any more.</summary>
public enum LeavingReason
{
    Left,
    EndOfContract,
    EndedVolunteering,

    /// <summary>Something else, told in words.</summary>
    Other,
}

/// <summary>What a member may have none of, so that a change can take it away.</summary>
public enum MemberField
{
    Email,
    Number,
    School,
    LineManager,
}
