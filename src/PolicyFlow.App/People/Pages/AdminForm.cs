using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People.Pages;

/// <summary>Forms of the administration: each carries the id of its command, so that a second click changes nothing.
/// </summary>
public static class AdminForm
{
    /// <summary>Name of the hidden field.</summary>
    public const string CommandField = "command";

    public static FormState New(params IEnumerable<(string Name, string? Value)> values) =>
        new([.. values, (CommandField, NewCommand())]);

    public static string NewCommand() => Guid.NewGuid().ToString("N");

    public static async Task<FormState> ReadAsync(HttpContext context) =>
        FormState.Of(await context.Request.ReadFormAsync(context.RequestAborted));

    /// <summary>The id of the command, or null where the form is not one of ours.</summary>
    public static string? Command(this FormState form) =>
        Guid.TryParseExact(form[CommandField], "N", out var id) ? id.ToString("N") : null;

    public static void CheckNameAndEmail(this FormState form)
    {
        if (DisplayName.Problem(form.Trimmed("name"), "Full name") is { } name) form.Problem("name", name);
        if (EmailAddress.Problem(form.Trimmed("email")) is { } email) form.Problem("email", email);
    }

    /// <summary>Puts a refusal beside its field.</summary>
    /// <param name="field">The field for a refusal that is about none.</param>
    public static void Refuse(this FormState form, OfficeAnswer answer, string field = "name")
    {
        if (answer.Refusal is { } refusal) form.Problem(answer.Field ?? field, refusal.Reason);
    }
}
