using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Asking;

/// <summary>The steps that tests of questions begin with.</summary>
internal static class AskingSteps
{
    public const string Words = "May I follow an unmistakable former pupil";

    /// <summary>Asks over HTTP and answers the reference.</summary>
    public static async Task<string> AskAsync(
        this Caller caller, string kind = "friends", string? school = null, params string[] leftOut) =>
        (await caller.PostAsync("/api/questions", new { kind, school, words = Words, leftOut }))
        .Is(HttpStatusCode.Created).Json.Word("reference");

    /// <summary>The id of the school of the demonstration's principal, and everybody's by address.</summary>
    public static async Task<IReadOnlyList<string>> SchoolsAsync(this Caller caller) =>
    [
        .. (await caller.GetAsync("/questions/ask")).Text.Split("<option value=\"").Skip(1)
            .Select(o => o[..o.IndexOf('"', StringComparison.Ordinal)]).Where(o => o.Length > 0),
    ];

    /// <summary>Fills in a form of a question's page.</summary>
    public static async Task<Reply> DoAsync(
        this Caller caller, string page, string deed, params (string Name, string Value)[] fields) =>
        await caller.SubmitAsync(page, $"{page}/{deed}", [.. fields, ("command", Guid.NewGuid().ToString("N"))]);

    /// <summary>The mails to an address that name a question.</summary>
    public static async Task<IReadOnlyList<string>> SubjectsAsync(this Caller anybody, string reference, string to) =>
        [.. (await anybody.MailAsync(reference)).Where(m => m.Word("to") == to).Select(m => m.Word("subject"))];
}
