namespace PolicyFlow.Domain.People.Roster;

/// <summary>The kinds of people to whom the policy applies (clause 3.1). Stored and shown in kebab-case.</summary>
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
