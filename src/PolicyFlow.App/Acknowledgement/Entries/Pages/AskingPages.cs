using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Entries.Pages;

/// <summary>Asking about the policy (5.3), and saying why one will not confirm it.</summary>
internal static class AskingPages
{
    /// <summary>The longest question or reason, in characters.</summary>
    public const int MostWords = 3000;

    public static void MapAsking(this RouteGroupBuilder pages)
    {
        pages.MapGet("/question", QuestionsAsync);
        pages.MapPost("/question", AskAsync);
        pages.MapGet("/decline", DeclinePageAsync);
        pages.MapPost("/decline", DeclineAsync);
    }

    /// <summary>Whether somebody who stands so may ask: also whoever has confirmed, while somebody is there to answer.
    /// </summary>
    public static bool MayAsk(this Standing standing) => standing.MayRead() || standing.IsDone();

    private static Task<IResult> QuestionsAsync(
        string token, HttpContext context, ConfirmVisit visit, ReadingDesk desk, CancellationToken cancel) =>
        visit.ShowAsync(token, async reading => Page.Show<QuestionPage>(new
        {
            Reading = reading,
            Words = await desk.WordsAsync(reading, cancel),
            Form = new FormState(),
            FormId = DraftBox.NewId(),
            Asked = context.Request.Query.ContainsKey("asked"),
        }));

    private static Task<IResult> AskAsync(string token, ConfirmVisit visit, ReadingDesk desk, CancellationToken cancel) =>
        visit.ShowAsync(token, async reading =>
        {
            if (!reading.Standing.MayAsk()) return Page.Go(reading.Path + "/question");
            if (await visit.FormAsync() is not { } form) return Results.BadRequest();
            Check(form, "Write your question");
            if (form.Valid)
            {
                return await visit.DoAsync(
                    reading, "question", form,
                    vault => new AskQuestion(
                        vault.Keep("question", AcknowledgementStreams.Owner(reading.State.Member), form.Trimmed("words"))),
                    now => now.Path + "/question?asked=yes");
            }

            return Page.Again<QuestionPage>(new
            {
                Reading = reading,
                Words = await desk.WordsAsync(reading, cancel),
                Form = form,
                FormId = DraftBox.NewId(),
            });
        });

    private static Task<IResult> DeclinePageAsync(string token, ConfirmVisit visit) =>
        visit.ShowAsync(token, reading => Task.FromResult(MayDecline(reading)
            ? Page.Show<DeclinePage>(new { Reading = reading, Form = new FormState(), FormId = DraftBox.NewId() })
            : Page.Go(reading.Path)));

    private static Task<IResult> DeclineAsync(string token, ConfirmVisit visit) =>
        visit.ShowAsync(token, async reading =>
        {
            if (!MayDecline(reading)) return Page.Go(reading.Path);
            if (await visit.FormAsync() is not { } form) return Results.BadRequest();
            Check(form, "Write why you do not want to confirm");
            if (!form.Valid)
                return Page.Again<DeclinePage>(new { Reading = reading, Form = form, FormId = DraftBox.NewId() });
            return await visit.DoAsync(
                reading, "decline", form,
                vault => new Decline(
                    vault.Keep("reason", AcknowledgementStreams.Owner(reading.State.Member), form.Trimmed("words"))),
                now => now.Path);
        });

    private static bool MayDecline(Reading reading) => reading.Standing is Standing.Asked or Standing.Exempt;

    private static void Check(FormState form, string missing)
    {
        if (form.Trimmed("words").Length == 0) form.Problem("words", missing);
        form.Limit("words", MostWords, "What you write");
    }
}
