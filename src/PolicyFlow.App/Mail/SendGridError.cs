using System.Text.Json;

namespace PolicyFlow.App.Mail;

/// <summary>What SendGrid objects to. Its sentences may repeat an address: they are looked at and never kept.</summary>
/// <param name="Fields">The parts of the request that it names.</param>
/// <param name="AboutSender">It says that the sender is not a verified identity.</param>
/// <param name="AboutCredit">It says that the account has sent all that it may.</param>
internal sealed record SendGridError(IReadOnlyList<string> Fields, bool AboutSender, bool AboutCredit)
{
    private static readonly SendGridError Unknown = new([], false, false);

    /// <summary>The mail itself is at fault: its recipient, its words. Sent again, it would fare the same.</summary>
    public bool IsAboutMail => Fields.Count > 0 && Fields.All(IsOfMail);

    public bool IsAboutRecipient => Fields.Any(f => f.StartsWith("personalizations", StringComparison.Ordinal));

    public static SendGridError Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var errors = document.RootElement.GetProperty("errors").EnumerateArray()
                .Select(e => (Field: Text(e, "field"), Words: Text(e, "message"))).ToList();
            return new SendGridError(
                [.. errors.Select(e => e.Field).Where(IsName)],
                errors.Exists(e => e.Field == "from" || Says(e.Words, "sender identity")),
                errors.Exists(e => Says(e.Words, "credits exceeded")));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return Unknown;
        }
    }

    private static bool Says(string words, string phrase) => words.Contains(phrase, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string field) =>
        field is { Length: > 0 and < 100 } && field.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');

    private static bool IsOfMail(string field) =>
        field.StartsWith("personalizations", StringComparison.Ordinal)
        || field.StartsWith("content", StringComparison.Ordinal)
        || field.StartsWith("subject", StringComparison.Ordinal);

    private static string Text(JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
