using Microsoft.Extensions.Configuration;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail;

/// <summary>The settings under <c>SendGrid</c>: mail that SendGrid carries.</summary>
public sealed record SendGridOptions
{
    public const string Section = "SendGrid";

    public string ApiKey { get; init; } = "";

    /// <summary>The sender's address, of a domain that is set up at SendGrid.</summary>
    public string From { get; init; } = "";

    public string FromName { get; init; } = "PolicyFlow";

    /// <summary>Where the API answers; <c>https://api.eu.sendgrid.com</c> keeps the mail in the European Union.</summary>
    public string ApiAddress { get; init; } = "https://api.sendgrid.com";

    /// <summary>SendGrid checks what it is given and delivers nothing: for trying out settings only. PolicyFlow believes that
    /// each mail went out.</summary>
    public bool Sandbox { get; init; }

    /// <summary>Null where the settings have nothing about SendGrid, or neither key nor sender.</summary>
    public static SendGridOptions? Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<SendGridOptions>() is { } options && options is not { ApiKey: "", From: "" }
            ? options
            : null;

    /// <summary>Everything to put right before mail can be sent with these settings.</summary>
    public IEnumerable<string> Problems()
    {
        if (ApiKey.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal))
        {
            yield return "SendGrid:ApiKey could not be read from the key vault: the app's identity needs the right to read "
                + "it.";
        }
        else if (ApiKey.Length == 0) yield return "Set SendGrid:ApiKey to a key that may send mail.";
        if (EmailAddress.Problem(From) is not null)
            yield return "Set SendGrid:From to the address that mail is sent from.";
        if (!Uri.TryCreate(ApiAddress, UriKind.Absolute, out var api) || !(api.Scheme == Uri.UriSchemeHttps || api.IsLoopback))
            yield return "SendGrid:ApiAddress must be an https address.";
        if (DisplayName.Problem(FromName, "Name") is not null) yield return "SendGrid:FromName must be a plain name.";
    }
}
