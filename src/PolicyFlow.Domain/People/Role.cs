namespace PolicyFlow.Domain.People;

/// <summary>The parts that people play under the policy. Stored and shown in kebab-case.</summary>
public enum Role
{
    /// <summary>Anybody in clause 3.1 who signs in without another part.</summary>
    Staff,

    /// <summary>School Sport Development Manager: the senior manager of clauses 5.1 and 16.</summary>
    Manager,

    /// <summary>Designated Safeguarding Lead, or the lead's deputy (clauses 5.3, 8.1).</summary>
    SafeguardingLead,

    /// <summary>Principal of a host school (clauses 11.7, 12.7).</summary>
    Principal,

    /// <summary>Member of a Local Governing Body (clause 5.1): counts, never cases.</summary>
    Governor,

    /// <summary>Runs the installation: people and settings, no case content.</summary>
    Administrator,

    /// <summary>IT Director: abuse on an account of our own goes to the lead or to them (clause 13.1). Sees no case by
    /// this part alone.</summary>
    ItDirector,

    /// <summary>Chair of a Local Governing Body: counts like any governor, and the full sight of a case only where
    /// everybody else in line is its subject (clause 5.1).</summary>
    Chair,

    /// <summary>Checks who read what and whether the record is whole: no word of any case (clause 6.2).</summary>
    Auditor,
}

/// <summary>A part that a person plays at one school, or in the whole network where the school is null.</summary>
/// <param name="Deputy">Whether they only stand in: a deputy sees and may do what the holder may, and is on duty while
/// no holder is there.</param>
public sealed record RoleGrant(Role Role, string? School = null, bool Deputy = false)
{
    /// <summary>Whether somebody can be the deputy of that role. Administrators are two who stand in for each other, and
    /// nobody stands in for plain staff.</summary>
    public static bool CanBeDeputy(Role role) => role is not (Role.Administrator or Role.Staff or Role.Auditor);

    /// <summary>Whether the grant reaches a matter of that school (null: a matter of no known school).</summary>
    public bool Covers(string? school) => School is null || School == school;
}
