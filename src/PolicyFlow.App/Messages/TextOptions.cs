using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Messages;

/// <summary>The settings under <c>Texts</c>: a gateway on the web that sends text messages.</summary>
public sealed record TextOptions
{
    public const string Section = "Texts";

    /// <summary>Where each text is posted to.</summary>
    public string Gateway { get; init; } = "";

    /// <summary>Sent as a bearer token.</summary>
    public string Token { get; init; } = "";

    /// <summary>The sender that the recipient sees: a number, or up to eleven letters and digits.</summary>
    public string From { get; init; } = "";

    /// <summary>What the gateway calls the recipient's number, the sender and the words.</summary>
    public string ToField { get; init; } = "to";

    public string FromField { get; init; } = "from";

    public string TextField { get; init; } = "text";

    /// <summary>The header that carries the text's id, so that the same text sent again is sent once.</summary>
    public string IdempotencyHeader { get; init; } = "Idempotency-Key";

    /// <summary>Null where no gateway, token or sender is set: then no texts are sent.</summary>
    public static TextOptions? Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<TextOptions>() is { } options
            && options is not { Gateway: "", Token: "", From: "" }
                ? options
                : null;

    /// <summary>Everything to put right before texts can be sent with these settings.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Uri.TryCreate(Gateway, UriKind.Absolute, out var gateway)
            || !(gateway.Scheme == Uri.UriSchemeHttps || (gateway.Scheme == Uri.UriSchemeHttp && gateway.IsLoopback)))
            yield return "Texts:Gateway must be the https address that texts are posted to.";
        if (Token.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal))
        {
            yield return "Texts:Token could not be read from the key vault: the app's identity needs the right to read it.";
        }
        else if (Token.Length == 0 || !Token.All(c => c is > ' ' and <= '~'))
            yield return "Set Texts:Token to the token that the gateway gave you.";
        if (From.Length == 0) yield return "Set Texts:From to the sender that people see.";
        string[] fields = [ToField, FromField, TextField];
        if (fields.Distinct().Count() < fields.Length || fields.Contains(""))
            yield return "Texts:ToField, Texts:FromField and Texts:TextField must be three different names.";
        if (!IsHeader(IdempotencyHeader)) yield return "Texts:IdempotencyHeader must be the name of a header.";
    }

    private static bool IsHeader(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && !name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
