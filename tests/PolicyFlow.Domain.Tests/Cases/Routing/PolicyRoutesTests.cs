using PolicyFlow.App.Intake;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.Domain.Tests.Cases.Routing;

public sealed class PolicyRoutesTests
{
    [Fact]
    public void Every_category_of_a_report_has_a_row() => Assert.All(
        ReportCategory.All, c => Assert.NotNull(PolicyRoutes.Find(c.Code)));

    [Fact]
    public void Every_row_is_one_that_somebody_could_have_proposed() => Assert.All(
        PolicyRoutes.All, r => Assert.Null(RouteProblems.Of(r, RouteChoice.Of(r.Route))));

    [Fact]
    public void Every_row_names_its_clause_and_stands_once()
    {
        Assert.All(PolicyRoutes.All, r => Assert.Matches(@"\A[0-9]+\.[0-9]+\z", r.Route.Clause));
        Assert.Equal(PolicyRoutes.All.Count, PolicyRoutes.All.Select(r => r.Category).Distinct().Count());
    }
}
