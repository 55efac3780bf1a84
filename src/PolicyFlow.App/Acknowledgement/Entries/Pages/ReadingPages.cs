using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Entries.Pages;

/// <summary>Reading section by section, or the whole on one page.</summary>
internal static class ReadingPages
{
    public static void MapReading(this RouteGroupBuilder pages)
    {
        pages.MapGet("/section/{number:int}", SectionAsync);
        pages.MapPost("/section/{number:int}", NextAsync);
        pages.MapGet("/whole", WholeAsync);
        pages.MapPost("/whole", WholeReadAsync);
    }

    private static Task<IResult> SectionAsync(string token, int number, ConfirmVisit visit) =>
        visit.ReadAsync(token, (reading, policy) => Task.FromResult(
            reading.State.OpenedAt is null || number < 1 || number > policy.Sections
                ? Page.Go(reading.Path)
                : Page.Show<SectionPage>(new { Reading = reading, Policy = policy, Number = number, FormId = DraftBox.NewId() })));

    private static Task<IResult> NextAsync(string token, int number, ConfirmVisit visit) =>
        visit.AnswerAsync(token, (reading, policy, form) => visit.DoAsync(
            reading, $"section-{number}", form, _ => new ReadSection(number, policy.Sections),
            now => number < policy.Sections ? now.SectionPath(number + 1) : now.NextPath(policy.Sections)));

    private static Task<IResult> WholeAsync(string token, ConfirmVisit visit) =>
        visit.ReadAsync(token, (reading, policy) => Task.FromResult(
            reading.State.OpenedAt is null
                ? Page.Go(reading.Path)
                : Page.Show<WholePage>(new { Reading = reading, Policy = policy, FormId = DraftBox.NewId() })));

    /// <summary>One press for all that was still to be read: each section stands on record as on the other way.</summary>
    private static Task<IResult> WholeReadAsync(string token, ConfirmVisit visit, ReadingDesk desk, CancellationToken cancel) =>
        visit.AnswerAsync(token, async (reading, policy, form) =>
        {
            for (var number = 1; number < policy.Sections; number++)
            {
                var section = number;
                if (!reading.State.SectionsRead.Contains(section))
                    await desk.DoAsync(
                        reading, $"section-{section}", form["id"], _ => new ReadSection(section, policy.Sections), cancel);
            }

            return await visit.DoAsync(
                reading, $"section-{policy.Sections}", form, _ => new ReadSection(policy.Sections, policy.Sections),
                now => now.NextPath(policy.Sections));
        });
}
