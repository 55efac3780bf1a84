using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Intake.Steps;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Intake.Tracking;

/// <summary>The reporter's way back without an account: the state in plain words, and a form to add more. The report
/// itself is never shown again.</summary>
public static class TrackPages
{
    public static IEndpointRouteBuilder MapTrack(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/track", () => Page.Show<TrackStartPage>(new { Form = new FormState() })).Rule(Matter.Public);
        routes.MapPost("/track", FindAsync).Rule(Matter.Public).RequireRateLimiting(RateLimits.Proof);
        routes.MapGet("/track/{token}", ShowAsync).Rule(Matter.Tracking);
        routes.MapPost("/track/{token}", AddAsync).Rule(Matter.Tracking).TakesUpTo(BodyBytes.Files);
        return routes;
    }

    /// <summary>One answer for an expired, altered or foreign link.</summary>
    public static IResult Lost() => Page.Show<TrackLostPage>(status: StatusCodes.Status404NotFound);

    private static async Task<IResult> FindAsync(HttpContext context, ITrackDesk desk)
    {
        var form = FormState.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        if (form.Trimmed("reference").Length == 0) form.Problem("reference", "Enter your reference");
        if (form.Trimmed("code").Length == 0) form.Problem("code", "Enter your secret code");
        form.OneLine("reference", "Reference");
        form.OneLine("code", "Secret code");
        if (form.Valid)
        {
            var token = await desk.TokenForAsync(form.Trimmed("reference"), form.Trimmed("code"), context.RequestAborted);
            if (token is not null) return Page.Go("/track/" + Uri.EscapeDataString(token));
            form.Problem("reference", "No report has this reference and this code. Check both and try again");
        }

        return Page.Again<TrackStartPage>(new { Form = form });
    }

    private static async Task<IResult> ShowAsync(
        string token, HttpContext context, ITrackDesk desk, CaseClock clock, CurrentViewer current)
    {
        if (await OpenAsync(token, desk, current.Viewer, context.RequestAborted) is not var (_, state)) return Lost();
        return Page.Show<TrackPage>(new
        {
            Token = token,
            State = state,
            clock.Now,
            Form = new FormState(("id", DraftBox.NewId())),
            Added = context.Request.Query.ContainsKey("added"),
        });
    }

    private static async Task<IResult> AddAsync(
        string token, HttpContext context, ITrackDesk desk, FileShelf shelf, CaseClock clock, AddressPolicy policy,
        CurrentViewer current)
    {
        var cancel = context.RequestAborted;
        if (await OpenAsync(token, desk, current.Viewer, cancel) is not var (caseId, state)) return Lost();

        var typed = await context.Request.ReadFormAsync(cancel);
        var form = FormState.Of(typed);
        var id = form["id"];
        if (!DraftBox.IsId(id)) return Results.BadRequest();
        var places = ReadWords(form, typed.Files, policy);
        if (state.NoImageWanted && typed.Files.Any(f => f.Length > 0))
            form.Problem("text", "Nothing was sent: we take no picture of this, and no other file. Tell us in words where it is");
        if (form.Valid)
        {
            var shelved = await shelf.PutAsync(DraftBox.Folder(id), typed.Files.GetFiles("files"), 0, cancel);
            foreach (var problem in shelved.Problems) form.Problem("files", problem);
            if (form.Valid)
            {
                await desk.AddAsync(caseId, form.Trimmed("text"), places, shelved.Kept, id, cancel: cancel);
                return Page.Go($"/track/{Uri.EscapeDataString(token)}?added=yes");
            }
        }

        return Page.Again<TrackPage>(new { Token = token, State = state, clock.Now, Form = form, Added = false });
    }

    private static IReadOnlyList<Place> ReadWords(
        FormState form, IFormFileCollection files, AddressPolicy policy)
    {
        form.Limit("text", TextLimits.Description, "What you want to add");
        form.Limit("addresses", AddressReader.LongestText, "Addresses");
        if (!form.Valid) return [];
        var reading = AddressReader.Read(form["addresses"], policy);
        foreach (var problem in reading.Problems) form.Problem("addresses", problem);
        var nothing = form.Trimmed("text").Length == 0 && form.Trimmed("addresses").Length == 0
            && files.All(f => f.Length == 0);
        if (nothing) form.Problem("text", "Write something, give an address or choose a file");
        return reading.Places;
    }

    /// <summary>What a link opens to whoever uses it; null where it opens nothing.</summary>
    internal static async Task<(string CaseId, TrackedState State)?> OpenAsync(
        string token, ITrackDesk desk, Viewer viewer, CancellationToken cancel) =>
        desk.CaseOfToken(token) is { } caseId && await desk.StateAsync(caseId, cancel) is { } state
            && Sight.MaySee(
                viewer with { TrackedCase = caseId }, Matter.Tracking,
                new CaseSight(caseId, null, state.LeftOut, SafeguardingOnly: false))
                ? (caseId, state)
                : null;
}
