using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>What is settled about one case before the year begins.</summary>
internal sealed record CasePlan(int Number, string Stream, DateTimeOffset ReportedAt, int Places, bool ChildAtRisk, bool WithEmail)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static CasePlan Of(Chance chance, int number, DateTimeOffset start) => new(
        number,
        TakedownStreams.Prefix + $"test{number:D4}",
        start + TimeSpan.FromMinutes(chance.Number((int)Year.TotalMinutes, "reported", number)),
        Places: 1 + chance.Number(3, "places", number),
        ChildAtRisk: chance.OneIn(5, "child", number),
        WithEmail: !chance.OneIn(3, "email", number));

    public ReportTakedown Report(Func<string, string, BodyRef> keep) => new(
        "form", null, Network.School, "abuse", Threatening: Number % 4 == 0, ChildAtRisk, SeenAt: null,
        [.. Enumerable.Range(1, Places).Select(n => Place(n, keep))], [], keep("description", "What was seen."), null, null,
        WithEmail ? keep("email", $"reporter{Number}@home.example") : null, "secret", LeftOut: [],
        Who.Decides(ChildAtRisk, Network.People.DutyFor(Network.School, new HashSet<string>())));

    public ListedItem Place(int n, Func<string, string, BodyRef> keep) =>
        new($"i{n}", "address", keep($"place{n}", Web.Address(Number, n)), "host:demo");
}
