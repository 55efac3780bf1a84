using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Entries.Pages;

/// <summary>The short quiz of a campaign that has one. A wrong answer costs nothing: the page shows what the policy says
/// and asks again.</summary>
internal static class QuizPages
{
    public static void MapQuiz(this RouteGroupBuilder pages)
    {
        pages.MapGet("/quiz", ShowAsync);
        pages.MapPost("/quiz", AnswerAsync);
    }

    /// <summary>The name of a question's field; numbers begin with 1.</summary>
    public static string FieldOf(int question) => string.Create(CultureInfo.InvariantCulture, $"question-{question}");

    private static Task<IResult> ShowAsync(string token, ConfirmVisit visit) =>
        visit.ReadAsync(token, (reading, policy) => Task.FromResult(
            IsNext(reading, policy)
                ? Show(reading, policy, new FormState(("id", DraftBox.NewId())), [])
                : Page.Go(reading.NextPath(policy.Sections))));

    private static Task<IResult> AnswerAsync(string token, ConfirmVisit visit) =>
        visit.AnswerAsync(token, async (reading, policy, form) =>
        {
            if (!IsNext(reading, policy)) return Page.Go(reading.NextPath(policy.Sections));
            var quiz = reading.Campaign.Quiz;
            var chosen = quiz.Select((q, i) => Chosen(form, i + 1, q)).ToList();
            for (var i = 0; i < quiz.Count; i++)
                if (chosen[i] < 0) form.Problem(FieldOf(i + 1), $"Choose an answer to question {i + 1}");
            if (!form.Valid) return Show(reading, policy, form, []);

            var done = await visit.DoAsync(
                reading, "quiz-" + string.Join('-', chosen), form, _ => new AnswerQuiz(chosen, [.. quiz.Select(q => q.Right)]),
                now => now.NextPath(policy.Sections));
            List<int> wrong = [.. Enumerable.Range(1, quiz.Count).Where(n => chosen[n - 1] != quiz[n - 1].Right)];
            if (wrong.Count == 0) return done;
            foreach (var n in wrong)
                form.Problem(FieldOf(n), $"Your answer to question {n} is not right. Read what the policy says and try again");
            return Show(reading, policy, form, wrong);
        });

    private static bool IsNext(Reading reading, ReadablePolicy policy) =>
        reading.State.OpenedAt is not null && reading.FirstUnread(policy.Sections) is null && !reading.QuizDone;

    /// <summary>-1 where nothing was chosen that can be.</summary>
    private static int Chosen(FormState form, int number, QuizQuestion question) =>
        int.TryParse(form.Trimmed(FieldOf(number)), NumberStyles.None, CultureInfo.InvariantCulture, out var answer)
        && answer < question.Answers.Count
            ? answer
            : -1;

    private static IResult Show(Reading reading, ReadablePolicy policy, FormState form, IReadOnlyList<int> wrong)
    {
        var parameters = new { Reading = reading, Policy = policy, Form = form, Wrong = wrong, FormId = DraftBox.NewId() };
        return form.Valid ? Page.Show<QuizPage>(parameters) : Page.Again<QuizPage>(parameters);
    }
}
