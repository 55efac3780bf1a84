using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>The draft of a policy as a form.</summary>
public static class PolicyForm
{
    /// <summary>Name of the hidden field with the edition that was shown.</summary>
    public const string Edition = "edition";

    /// <summary>Name of the hidden field with the draft that was shown.</summary>
    public const string Draft = "draft";

    /// <summary>The words around two files of the largest size.</summary>
    public const long MostBytes = PolicyFile.LargestOriginal + (6 * 1024 * 1024);

    public static FormState Of(string text, int edition) =>
        AdminForm.New(("text", text), (Edition, edition.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The buttons of a draft's page.</summary>
    public static FormState OfDraft(PolicyDraft draft) =>
        AdminForm.New((Draft, draft.Number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads what was typed and chosen. A text that was read from a file stands in the form from then on, so that
    /// nothing is lost where something else is wrong.</summary>
    public static async Task<(FormState Form, PolicyWriting Writing)> ReadAsync(HttpContext context)
    {
        var typed = await context.Request.ReadFormAsync(context.RequestAborted);
        var sent = FormState.Of(typed);
        var file = await PolicyFile.ReadAsync(
            typed.Files["file"], 2 * PolicyText.MaxBytes, context.RequestAborted);
        var original = await PolicyFile.ReadAsync(
            typed.Files["original"], PolicyFile.LargestOriginal, context.RequestAborted);
        var text = file?.TextProblem() is null ? file?.Text() ?? sent["text"] : sent["text"];
        var form = new FormState(
            ("text", text), ("note", sent["note"]), (Edition, sent[Edition]),
            (AdminForm.CommandField, sent[AdminForm.CommandField]));
        if (file?.TextProblem() is { } badFile) form.Problem("file", badFile);
        if (original?.OriginalProblem() is { } badOriginal) form.Problem("original", badOriginal);
        if (!form.Valid && file is not null && file.TextProblem() is null)
            form.Problem("text", "The text of your file stands in the box now. Choose the other file again");
        return (form, new PolicyWriting(text, sent.Trimmed("note"), original));
    }
}
