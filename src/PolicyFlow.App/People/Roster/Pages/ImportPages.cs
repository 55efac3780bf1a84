using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Pages;

/// <summary>Bringing a file of people, and looking at what it would do or did.</summary>
public static class ImportPages
{
    public const int LinesOnPage = 50;

    private const int MostLate = 500;
    private const int MostEarlier = 10;
    private const long AroundTheFile = 1024 * 1024;

    internal static IEndpointRouteBuilder MapStaffImport(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff").Rule(Matter.Roster).ExcludeFromDescription();
        staff.MapGet("/import", (ImportDesk desk, PeopleDirectory directory, CancellationToken cancel) =>
            ShowFormAsync(AdminForm.New(("complete", "no")), desk, directory, cancel));
        staff.MapGet("/import/sample.csv", (PeopleDirectory directory) => Results.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SampleFile.Text(directory.Schools))],
            "text/csv; charset=utf-8", SampleFile.Name));
        staff.MapPost("/import", BringAsync).TakesUpTo(ImportLimits.Bytes + AroundTheFile);
        staff.MapGet("/imports/{id}", (
            string id, HttpContext context, ImportDesk desk, ImportFiles files) =>
            ShowAsync(id, AdminForm.New(), context, desk, files));
        staff.MapGet("/imports/{id}/lines.csv", DownloadAsync);
        staff.MapPost("/imports/{id}/apply", ApplyAsync);
        staff.MapPost("/imports/{id}/drop", DropAsync);
        return routes;
    }

    private static async Task<IResult> ShowFormAsync(
        FormState form, ImportDesk desk, PeopleDirectory directory, CancellationToken cancel)
    {
        var parameters = new { directory.Schools, Latest = await desk.LatestAsync(MostEarlier, cancel), Form = form };
        return form.Valid ? Page.Show<ImportPage>(parameters) : Page.Again<ImportPage>(parameters);
    }

    private static async Task<IResult> BringAsync(
        HttpContext context, ImportDesk desk, PeopleDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        var cancel = context.RequestAborted;
        var file = context.Request.Form.Files["file"];
        if (file is not { Length: > 0 }) form.Problem("file", "Choose a CSV file that is not empty");
        if (form["complete"] is not ("no" or "all" or "schools"))
            form.Problem("complete", "Say whether this is the complete list");
        string[] schools = form["complete"] == "schools" ? [.. form.Many("schools")] : [];
        if (form["complete"] == "schools" && (schools.Length == 0 || schools.Any(s => directory.FindSchool(s) is null)))
            form.Problem("schools", "Choose the schools of which this is the complete list");
        if (!form.Valid) return await ShowFormAsync(form, desk, directory, cancel);
        try
        {
            await using var content = file!.OpenReadStream();
            var import = await desk.BringAsync(
                viewer.Actor, command, content, new ImportAsked(form["complete"] != "no", schools, ApplyAtOnce: false),
                cancel);
            await desk.ReadAsync(import.Id, cancel);
            return Page.Go("/staff/imports/" + import.Id);
        }
        catch (ImportException problem)
        {
            form.Problem("file", problem.Message);
            return await ShowFormAsync(form, desk, directory, cancel);
        }
    }

    private static async Task<IResult> ShowAsync(
        string id, FormState form, HttpContext context, ImportDesk desk, ImportFiles files)
    {
        var cancel = context.RequestAborted;
        if (await desk.FindAsync(id, cancel) is not { } import) return Page.Missing();
        var show = Shown(context.Request.Query["show"], import.State.Found);
        var page = int.TryParse(context.Request.Query["page"], CultureInfo.InvariantCulture, out var n)
            ? Math.Clamp(n, 1, 1 + (ImportLimits.Rows / LinesOnPage))
            : 1;
        var parameters = new
        {
            Import = import,
            Summary = await files.SummaryAsync(id, cancel),
            Show = show,
            Lines = import.State.Found is null
                ? []
                : await files.PageAsync(id, show, (page - 1) * LinesOnPage, LinesOnPage, cancel),
            PageNumber = page,
            RefusedLate = (IReadOnlyList<PreviewLine>)(import.State.Done.Refused == 0
                ? []
                : await files.RefusedAsync(id, cancel).Take(MostLate).ToListAsync(cancel)),
            Form = form,
        };
        return form.Valid ? Page.Show<ImportedPage>(parameters) : Page.Again<ImportedPage>(parameters);
    }

    /// <summary>What is asked for; else what needs somebody's eyes first.</summary>
    private static LineOutcome Shown(string? asked, ImportRead? found)
    {
        if (Enum.TryParse<LineOutcome>(asked, ignoreCase: true, out var outcome) && Enum.IsDefined(outcome)) return outcome;
        LineOutcome[] first =
            [LineOutcome.Refused, LineOutcome.Removed, LineOutcome.Changed, LineOutcome.Added, LineOutcome.Unchanged];
        return found is null ? LineOutcome.Added : first.FirstOrDefault(o => ImportWords.Count(found, o) > 0);
    }

    private static async Task<IResult> ApplyAsync(
        string id, HttpContext context, ImportDesk desk, ImportFiles files, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        var removed = int.TryParse(form["leave"], CultureInfo.InvariantCulture, out var n) ? n : 0;
        if (await desk.ApproveAsync(viewer.Actor, command, id, removed, context.RequestAborted) is { } refusal)
            form.Problem("leave", refusal);
        return form.Valid ? Page.Go("/staff/imports/" + id) : await ShowAsync(id, form, context, desk, files);
    }

    private static async Task<IResult> DropAsync(
        string id, HttpContext context, ImportDesk desk, ImportFiles files, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (await desk.DropAsync(viewer.Actor, command, id, context.RequestAborted) is { } refusal)
            form.Problem("main-content", refusal);
        return form.Valid ? Page.Go("/staff/imports/" + id) : await ShowAsync(id, form, context, desk, files);
    }

    private static async Task<IResult> DownloadAsync(
        string id, ImportDesk desk, ImportFiles files, CancellationToken cancel) =>
        await desk.FindAsync(id, cancel) is not { State: { Found: not null, Cleared: false } }
            ? Page.Missing()
            : CsvSafe.Download(
                $"staff-list-file-{id}.csv", ["Line", "What happens", "Name", "Fields", "Reasons"],
                RowsAsync(id, files, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(
        string id, ImportFiles files, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var outcome in Enum.GetValues<LineOutcome>())
        {
            await foreach (var line in files.AllAsync(id, outcome, cancel))
                yield return Cells(line, ImportWords.Outcome(outcome), outcome);
        }

        await foreach (var line in files.RefusedAsync(id, cancel))
            yield return Cells(line, "Refused when its turn came", LineOutcome.Refused);
    }

    private static string?[] Cells(PreviewLine line, string what, LineOutcome outcome) =>
    [
        line.Line > 0 ? line.Line.ToString(CultureInfo.InvariantCulture) : null, what, line.Name,
        string.Join("; ", line.Fields.Select(f => ImportWords.Of(f, outcome))), string.Join(". ", line.Reasons),
    ];
}
