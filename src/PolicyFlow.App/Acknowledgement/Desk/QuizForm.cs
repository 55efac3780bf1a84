using System.Globalization;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>The part of a form that takes the short quiz of a campaign: a question, its answers one on a line, and which of
/// them is right.</summary>
public static class QuizForm
{
    public const int MostQuestions = 5;
    public const int MostAnswers = 6;
    private const int LongestQuestion = 300;
    private const int LongestAnswer = 200;
    private const int LongestClause = 20;

    public static string Field(int question, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"q{question}-{part}");

    /// <summary>The questions; lines that are left empty are none.</summary>
    public static IReadOnlyList<QuizQuestion> Read(FormState form)
    {
        var questions = new List<QuizQuestion>();
        for (var n = 1; n <= MostQuestions; n++)
        {
            var text = form.Trimmed(Field(n, "text"));
            IReadOnlyList<string> answers =
            [
                .. form[Field(n, "answers")].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ];
            var clause = form.Trimmed(Field(n, "clause"));
            if (text.Length == 0 && answers.Count == 0 && clause.Length == 0) continue;
            var right = Right(form[Field(n, "right")]);
            foreach (var (part, problem) in Problems(n, text, answers, right, clause)) form.Problem(Field(n, part), problem);
            questions.Add(new QuizQuestion(text, answers, right - 1, clause));
        }

        return questions;
    }

    /// <summary>What is wrong with a question, and in which part of it.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="right">The right answer, from 1; 0 for none.</param>
    public static IEnumerable<(string Part, string Problem)> Problems(
        int number, string text, IReadOnlyList<string> answers, int right, string clause)
    {
        if (text.Length == 0) yield return ("text", $"Enter question {number}, or empty its other fields");
        if (text.Length > LongestQuestion)
            yield return ("text", $"Question {number} must be {LongestQuestion} characters or fewer");
        if (answers.Count is < 2 or > MostAnswers)
            yield return ("answers", $"Enter 2 to {MostAnswers} answers to question {number}, each on a line of its own");
        if (answers.Any(a => a.Length > LongestAnswer))
            yield return ("answers", $"Each answer to question {number} must be {LongestAnswer} characters or fewer");
        if (answers.Distinct(StringComparer.OrdinalIgnoreCase).Count() < answers.Count)
            yield return ("answers", $"Two answers to question {number} are the same");
        if (right < 1 || right > Math.Max(1, answers.Count))
            yield return ("right", $"Choose which answer to question {number} is right");
        if (clause.Length > LongestClause)
            yield return ("clause", $"The clause of question {number} must be {LongestClause} characters or fewer");
    }

    /// <summary>The fields of a quiz.</summary>
    public static IEnumerable<(string Name, string? Value)> Values(IReadOnlyList<QuizQuestion> quiz) =>
        quiz.SelectMany((q, i) => new (string, string?)[]
        {
            (Field(i + 1, "text"), q.Text), (Field(i + 1, "answers"), string.Join('\n', q.Answers)),
            (Field(i + 1, "right"), (q.Right + 1).ToString(CultureInfo.InvariantCulture)), (Field(i + 1, "clause"), q.Clause),
        });

    private static int Right(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var right) ? right : 0;
}
