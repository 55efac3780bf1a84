using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Entries.Pages;

/// <summary>The pages behind a personal link (5.3). Looking changes nothing: reading, answering and confirming each happen
/// by a form that is sent.</summary>
public static class ConfirmPages
{
    public static IEndpointRouteBuilder MapConfirm(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/confirm/{token}").Rule(Matter.Acknowledgement).ExcludeFromDescription();
        pages.MapGet("", ShowAsync);
        pages.MapPost("/start", StartAsync);
        pages.MapReading();
        pages.MapQuiz();
        pages.MapSigning();
        pages.MapAsking();
        routes.MapCodes();
        return routes;
    }

    private static Task<IResult> ShowAsync(
        string token, ConfirmVisit visit, ReadingDesk desk, ReadablePolicies policies, SiteOptions site, CaseClock clock,
        CancellationToken cancel) =>
        visit.ShowAsync(token, async reading => reading.Standing == Standing.Asked
            ? await visit.ReadAsync(token, (_, policy) => Task.FromResult(Page.Show<StartPage>(new
            {
                Reading = reading,
                Policy = policy,
                Network = site.NetworkName,
                Today = LondonDay.Of(clock.Now),
                FormId = DraftBox.NewId(),
            })))
            : Page.Show<StandingPage>(new
            {
                Reading = reading,
                Words = await desk.WordsAsync(reading, cancel),
                FormId = DraftBox.NewId(),
            }));

    private static Task<IResult> StartAsync(string token, ConfirmVisit visit) =>
        visit.AnswerAsync(token, (reading, policy, form) => visit.DoAsync(
            reading, "start", form, _ => new OpenPolicy(),
            now => form["way"] == "whole" ? now.Path + "/whole" : now.NextPath(policy.Sections)));
}
