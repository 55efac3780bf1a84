namespace PolicyFlow.Simulation.Tests.Year.Visits;

/// <summary>One visit to one case, and the luck of it.</summary>
/// <param name="Name">Unique in the case.</param>
internal sealed record Moment(Chance Chance, CasePlan Plan, string Name)
{
    public int Pick(int below, string what) => Chance.Number(below, what, Plan.Number, Name);

    public bool Sometimes(int oneIn, string what) => Pick(oneIn, what) == 0;

    /// <summary>An address of which some do not exist.</summary>
    public string Address(string at) => Sometimes(5, "wrong " + at) ? $"wrong{Name}@{at}.example" : $"desk{Pick(9, at)}@{at}.example";
}
