using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases;

/// <summary>Says who holds the roles.</summary>
public interface IDutyRoster
{
    /// <summary>The holders for a school (null: not known) who are there today; where none is, their deputies, then the
    /// network-wide holders and theirs; where all are away, the holders all the same. Nobody who is left out is among
    /// them. A matter of no known school goes to the safeguarding leads of any school, and to the holders at any school
    /// before it goes to nobody. Where nobody holds a role at all, its list is empty and callers climb to the others.
    /// </summary>
    OnDuty DutyFor(string? school, IReadOnlySet<string> leftOut);
}
