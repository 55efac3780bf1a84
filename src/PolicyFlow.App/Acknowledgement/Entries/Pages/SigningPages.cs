using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement.Entries.Pages;

/// <summary>Confirming, and the certificate of it.</summary>
internal static class SigningPages
{
    public static void MapSigning(this RouteGroupBuilder pages)
    {
        pages.MapGet("/sign", ShowAsync);
        pages.MapPost("/sign", SignAsync);
        pages.MapGet("/certificate", CertificateAsync);
    }

    private static Task<IResult> ShowAsync(string token, ConfirmVisit visit) =>
        visit.ReadAsync(token, (reading, policy) => Task.FromResult(
            IsReady(reading, policy)
                ? Page.Show<SignPage>(new { Reading = reading, Policy = policy, Form = new FormState(), FormId = DraftBox.NewId() })
                : Page.Go(reading.NextPath(policy.Sections))));

    private static Task<IResult> SignAsync(string token, ConfirmVisit visit) =>
        visit.ShowAsync(token, async shown =>
        {
            // Pressed twice: it is on record already.
            if (shown.Standing.IsDone()) return Page.Go(shown.Path + "/certificate");
            return await visit.AnswerAsync(token, async (reading, policy, form) =>
            {
                if (!IsReady(reading, policy)) return Page.Go(reading.NextPath(policy.Sections));
                if (form.Trimmed("name").Length == 0) form.Problem("name", "Type your full name");
                else if (DisplayName.Problem(form.Trimmed("name"), "Full name") is { } problem) form.Problem("name", problem);
                if (!form.Ticked("agree")) form.Problem("agree", "Tick the box to say that you have read and understood it");
                if (!form.Valid)
                {
                    return Page.Again<SignPage>(
                        new { Reading = reading, Policy = policy, Form = form, FormId = DraftBox.NewId() });
                }

                return await visit.DoAsync(
                    reading, "sign", form,
                    vault => new Acknowledge(
                        form["hash"], form["wording"],
                        vault.Keep("name", AcknowledgementStreams.Owner(reading.State.Member), form.Trimmed("name")),
                        policy.Sections, reading.Campaign.Quiz.Count > 0, reading.How),
                    now => now.Path + "/certificate");
            });
        });

    private static Task<IResult> CertificateAsync(
        string token, ConfirmVisit visit, ReadingDesk desk, SiteOptions site, CancellationToken cancel) =>
        visit.ShowAsync(token, async reading => !reading.Standing.IsDone()
            ? Page.Go(reading.Path)
            : Page.Show<CertificatePage>(new
            {
                Reading = reading,
                Words = await desk.WordsAsync(reading, cancel),
                Network = site.NetworkName,
            }));

    private static bool IsReady(Reading reading, ReadablePolicy policy) =>
        reading.State.OpenedAt is not null && reading.FirstUnread(policy.Sections) is null && reading.QuizDone;
}
