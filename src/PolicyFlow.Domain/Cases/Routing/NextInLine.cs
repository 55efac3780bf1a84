using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>One step of the line: whoever takes the place of a role whose holders are all left out, or which nobody
/// holds.</summary>
/// <param name="Why">A sentence for the page of the routes.</param>
public sealed record LineStep(Role From, Role To, string Why);

/// <summary>Who steps in for whom. It leads from the people nearest to the work up to the governing body, so that nobody's
/// matter is looked into by somebody who answers to them while another is there.</summary>
public static class NextInLine
{
    public static readonly IReadOnlyList<LineStep> Steps =
    [
        new(Role.ItDirector, Role.Manager,
            "The School Sport Development Managers carry the policy from day to day (5.1)."),
        new(Role.Manager, Role.SafeguardingLead, "The policy names the safeguarding lead beside the managers (5.3)."),
        new(Role.SafeguardingLead, Role.Principal,
            "The policy names the principal beside the safeguarding lead (11.4, 11.7)."),
        new(Role.Principal, Role.Chair,
            "The governing body answers for the policy (5.1). Its chair then sees exactly that matter and no other."),
    ];

    /// <summary>Those to ask for the place of a role: it first, then everybody above it, then everybody below it from the
    /// nearest on, since somebody is better than nobody.</summary>
    public static IReadOnlyList<Role> For(Role role)
    {
        var at = Whole.IndexOf(role);
        return at < 0
            ? throw new ArgumentException($"{role} is in no line.", nameof(role))
            : [.. Whole.Skip(at), .. Whole.Take(at).Reverse()];
    }

    private static readonly List<Role> Whole = [Steps[0].From, .. Steps.Select(s => s.To)];
}
