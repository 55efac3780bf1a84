using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>What was entered for one ground, cleaned for the letter.</summary>
internal sealed class NoticeAnswers(
    IReadOnlyList<NoticeField> fields, NoticeFacts facts, IReadOnlyDictionary<string, string> values)
{
    /// <summary>The answer, or a gap that shows in the preview.</summary>
    public string this[string name] => Read(Field(name)) is { Length: > 0 } text
        ? text
        : $"[still to be filled in: {Field(name).Label}]";

    public bool Says(string name, string value) => Read(Field(name)) == value;

    /// <summary>What of this ground's fields is missing or wrong, in words.</summary>
    public IEnumerable<InputProblem> Problems()
    {
        foreach (var field in fields)
        {
            var answer = Read(field);
            if (answer.Length == 0)
            {
                if (field.Required) yield return new InputProblem(field.Name, field.Missing);
            }
            else if (field.Options.Count > 0 && !field.Options.Any(o => o.Value == answer))
                yield return new InputProblem(field.Name, field.Missing);
            else if (field.Email && EmailAddress.Problem(answer) is { } wrong)
                yield return new InputProblem(field.Name, wrong);
            else if (answer.Length > ActionInput.MostText)
            {
                yield return new InputProblem(
                    field.Name, $"{field.Label} must be {ActionInput.MostText:N0} characters or fewer.");
            }
        }
    }

    private NoticeField Field(string name) => fields.Single(f => f.Name == name);

    private string Read(NoticeField field)
    {
        var typed = values.GetValueOrDefault(field.Name, "");
        var answer = field.LongText ? LetterPaper.Lines(typed) : LetterPaper.Line(typed);
        return answer.Length == 0 && field.Email ? LetterPaper.Line(facts.ReplyTo ?? "") : answer;
    }
}
