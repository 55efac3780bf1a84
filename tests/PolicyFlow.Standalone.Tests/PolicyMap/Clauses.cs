using static PolicyFlow.Standalone.Tests.PolicyMap.Handling;

namespace PolicyFlow.Standalone.Tests.PolicyMap;

/// <summary>Every clause of the policy, version 1.3.</summary>
public static class Clauses
{
    public static IReadOnlyList<Clause> All { get; } =
    [
        .. GeneralClauses.All, .. SafeguardingClauses.All, .. ConductClauses.All, .. ActionClauses.All,
    ];

    internal static Clause People(string number, string says, string how) => new(number, says, NotSoftware, how);

    internal static Clause Helped(string number, string says, string how) => new(number, says, Advice, how);

    internal static Clause Later(string number, string says, string how) => new(number, says, NotYet, how);

    internal static Clause Held(
        string number, string says, string how, IReadOnlyList<string> rules, IReadOnlyList<string> tests) =>
        new(number, says, Enforced, how) { Rules = rules, Tests = tests };
}
