using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>The people of a role among those on duty.</summary>
public static class QuestionPeople
{
    /// <summary>The roles that a question can be handed on to (5.3, 11.4, 12.5).</summary>
    public static readonly IReadOnlyList<Role> HandedOnTo = [Role.Manager, Role.SafeguardingLead, Role.Principal];

    /// <summary>Those of a role on duty. A chair of governors is asked by name alone, so that no other one learns of it.
    /// </summary>
    public static IReadOnlyList<string> Of(Role role, OnDuty duty) => role == Role.Chair ? [] : duty.Of(role);
}
