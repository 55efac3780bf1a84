using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Entries.Pages;

/// <summary>One request to somebody's own page: what every one of these pages asks before it shows or does anything.
/// </summary>
public sealed class ConfirmVisit(
    ReadingDesk desk, ReadablePolicies policies, CurrentViewer current, IHttpContextAccessor accessor)
{
    private CancellationToken Cancel => accessor.HttpContext!.RequestAborted;

    /// <summary>One answer for a link that is missing, altered, foreign or expired, and for one that opens nothing any
    /// more.</summary>
    public static IResult Gone() => Page.Show<LinkGonePage>(
        new { Form = new FormState(("id", DraftBox.NewId())) }, StatusCodes.Status404NotFound);

    /// <summary>Any page behind a link that opens.</summary>
    public async Task<IResult> ShowAsync(string token, Func<Reading, Task<IResult>> show) =>
        await desk.FindAsync(token, current.Viewer, Cancel) is { } reading ? await show(reading) : Gone();

    /// <summary>A page for whoever may read and confirm; others are led to how they stand. Nothing goes on with a text that
    /// is not the one that was published.</summary>
    public Task<IResult> ReadAsync(string token, Func<Reading, ReadablePolicy, Task<IResult>> show) =>
        ShowAsync(token, async reading =>
        {
            if (!reading.Standing.MayRead()) return Page.Go(reading.Path);
            return await policies.FindAsync(reading.State, Cancel) is { } policy ? await show(reading, policy) : Other(reading);
        });

    /// <summary>A form of such a page.</summary>
    public Task<IResult> AnswerAsync(string token, Func<Reading, ReadablePolicy, FormState, Task<IResult>> answer) =>
        ReadAsync(token, async (reading, policy) =>
            await FormAsync() is { } form ? await answer(reading, policy, form) : Results.BadRequest());

    /// <summary>What was sent, or null where it is no form of ours.</summary>
    public async Task<FormState?> FormAsync()
    {
        var form = FormState.Of(await accessor.HttpContext!.Request.ReadFormAsync(Cancel));
        return DraftBox.IsId(form["id"]) ? form : null;
    }

    /// <summary>Puts on record what they did and goes on; says why where that was refused.</summary>
    /// <param name="next">Where it goes on.</param>
    public async Task<IResult> DoAsync(
        Reading reading, string what, FormState form, Func<BodyVault, ICaseCommand> command, Func<Reading, string> next)
    {
        var done = await desk.DoAsync(reading, what, form["id"], command, Cancel);
        return done switch
        {
            Execution<EntryState>.Done d => Page.Go(next(reading with
            {
                Entry = reading.Entry with { State = d.State, Version = d.Version },
            })),
            Execution<EntryState>.Refused refused => Page.Show<RefusedPage>(
                new { reading.Path, refused.Reason }, StatusCodes.Status409Conflict),
            _ => Gone(),
        };
    }

    private static IResult Other(Reading reading) =>
        Page.Show<OtherTextPage>(new { Reading = reading }, StatusCodes.Status409Conflict);
}
