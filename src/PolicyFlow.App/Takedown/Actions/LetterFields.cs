using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Subject and text of a letter that goes exactly as it is seen.</summary>
internal static class LetterFields
{
    /// <param name="draft">What is proposed; null where the letter is made of fields that are not filled in yet.</param>
    public static IReadOnlyList<ActionField> Of(Notice? draft) =>
    [
        new ActionField("subject", "Subject", FieldType.Text) { Proposed = draft?.Subject, OnPage = draft is not null },
        new ActionField("text", "Letter", FieldType.LongText) { Proposed = draft?.Text, OnPage = draft is not null },
    ];

    /// <summary>What was approved; null where something is wrong, or where a page is to show the letter first.</summary>
    /// <param name="draft">What goes where a caller sent no text.</param>
    public static Notice? Read(ActionInput input, Notice draft, bool previewFirst = false)
    {
        var subject = input.Text("subject", "The subject") ?? draft.Subject;
        if (subject.Any(char.IsControl)) input.Problem("subject", "The subject must be one line.");
        var text = input.Text("text", "The letter");
        if (text is null && previewFirst && input.OnPage && input.Problems.Count == 0)
        {
            input.Preview["subject"] = draft.Subject;
            input.Preview["text"] = draft.Text;
            return null;
        }

        return input.Problems.Count > 0 ? null : new Notice(subject, text ?? draft.Text);
    }
}
