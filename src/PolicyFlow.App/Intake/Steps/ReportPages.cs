using Microsoft.AspNetCore.Routing;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>The report form: every page of it.</summary>
public static class ReportPages
{
    private static readonly ReportStep[] Steps =
    [
        new WhereStep(), new NoAddressStep(), new WhenStep(), new WhatStep(), new ThreatStep(), new AboutStep(),
        new PicturesStep(), new YouStep(), new PeopleStep(),
    ];

    public static IEndpointRouteBuilder MapReport(this IEndpointRouteBuilder routes)
    {
        StartPages.Map(routes);
        ChildPages.Map(routes);
        foreach (var step in Steps) step.Map(routes);
        CheckPages.Map(routes);
        return routes;
    }
}
