using Microsoft.Extensions.Configuration;
using Microsoft.Identity.Abstractions;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>
/// The settings under <c>Entra</c>: sign-in with the work accounts of one Microsoft Entra tenant, in place of a mailed
/// link.
/// </summary>
public sealed record EntraOptions
{
    public const string Section = "Entra";

    /// <summary>Where Entra ID answers; another one only in a national cloud.</summary>
    public string Instance { get; init; } = "https://login.microsoftonline.com/";

    /// <summary>The number (GUID) of the tenant whose accounts may sign in; no other tenant's may.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The application (client) number of the app registration.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>A secret of the app registration, where it has no better credential.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>How the program proves to Entra ID who it is, as Microsoft.Identity.Web describes credentials: a
    /// managed identity (<c>SourceType=SignedAssertionFromManagedIdentity</c>), a certificate or a secret. The first
    /// that can be loaded is used.</summary>
    public IReadOnlyList<CredentialDescription> ClientCredentials { get; init; } = [];

    /// <summary>Whether guests of the tenant may sign in whom an administrator put in the list of people.</summary>
    public bool InvitedGuests { get; init; }

    /// <summary>An app role without which nobody may sign in, or empty. Roles in PolicyFlow are its own.</summary>
    public string RequiredAppRole { get; init; } = "";

    /// <summary>The scope that a bearer token must have to call the API as a person, such as <c>access_as_user</c>;
    /// empty where the API takes the session cookie only.</summary>
    public string ApiScope { get; init; } = "";

    /// <summary>Whether programs of the tenant may read, for themselves and with a bearer token, what the app roles of
    /// <see cref="EntraPrograms"/> name.</summary>
    public bool Programs { get; init; }

    /// <summary>Whom somebody should ask who cannot sign in, such as <c>the school office, extension 123</c>.</summary>
    public string AskWhom { get; init; } = "";

    /// <summary>The issuer and the endpoints of the tenant begin with this.</summary>
    public string Authority => $"{Instance.TrimEnd('/')}/{TenantId}/v2.0";

    public bool TakesBearerTokens => ApiScope.Length > 0 || Programs;

    /// <summary>Null where the settings have nothing about Entra ID: people then sign in by mail.</summary>
    public static EntraOptions? Of(IConfiguration settings)
    {
        var section = settings.GetSection(Section);
        if (!section.GetChildren().Any()) return null;
        var options = (section.Get<EntraOptions>() ?? new EntraOptions()) with
        {
            ClientCredentials = section.GetSection(nameof(ClientCredentials)).Get<List<CredentialDescription>>() ?? [],
        };

        // On Azure the app's own identity needs no secret; the platform's libraries know it by this name.
        return options is { ClientSecret: "", ClientCredentials: [] }
            && settings["AZURE_CLIENT_ID"] is { Length: > 0 } own
            ? options with { ClientCredentials = [ManagedIdentity(own)] }
            : options;
    }

    /// <summary>Everything to put right before anybody can sign in with these settings.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Guid.TryParse(TenantId, out _))
        {
            yield return "Set Entra:TenantId to the number (GUID) of your tenant. A name, 'common' or 'organizations' "
                + "would let strangers in.";
        }

        if (!Guid.TryParse(ClientId, out _))
            yield return "Set Entra:ClientId to the application (client) number of the app registration.";
        if (!Uri.TryCreate(Instance, UriKind.Absolute, out var instance) || instance.Scheme != Uri.UriSchemeHttps)
            yield return "Entra:Instance must be an https address, such as https://login.microsoftonline.com/.";
        if (ClientSecret.Length == 0 && ClientCredentials.Count == 0)
        {
            yield return "Set Entra:ClientCredentials:0:SourceType (such as SignedAssertionFromManagedIdentity), or "
                + "Entra:ClientSecret.";
        }
    }

    private static CredentialDescription ManagedIdentity(string clientId) => new()
    {
        SourceType = CredentialSource.SignedAssertionFromManagedIdentity,
        ManagedIdentityClientId = clientId,
    };
}
