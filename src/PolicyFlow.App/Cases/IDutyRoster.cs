using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases;

/// <summary>Says who holds the roles.</summary>
public interface IDutyRoster
{
    /// <summary>The holders for a school (null: not known), network-wide ones where the school has none, without
    /// anybody who is left out.</summary>
    OnDuty DutyFor(string? school, IReadOnlySet<string> leftOut);
}
