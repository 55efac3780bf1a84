using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases;

/// <summary>Says who holds the roles.</summary>
public interface IDutyRoster
{
    /// <summary>The holders for a school (null: not known), network-wide ones where the school has none, without
    /// anybody who is left out. A matter of no known school goes to the safeguarding leads of any school, and
    /// to the holders at any school before it goes to nobody. Where nobody holds a role at all, its list is empty and
    /// callers climb to the others.</summary>
    OnDuty DutyFor(string? school, IReadOnlySet<string> leftOut);
}
