using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PolicyFlow.App.Settings;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>Adds sign-in with work accounts. Tokens are checked by Microsoft.Identity.Web; what follows is the same
/// session cookie as after a mailed link.</summary>
public static class EntraSetup
{
    /// <summary>The scheme of the sign-in at Entra ID.</summary>
    public const string Scheme = "Entra";

    /// <summary>The scheme of API calls with a bearer token.</summary>
    public const string BearerScheme = "EntraBearer";

    /// <summary>Where Entra ID sends the browser back to: the redirect URI of the app registration.</summary>
    public const string CallbackPath = "/signin-oidc";

    /// <summary>The name of the HTTP client for everything that is asked of Entra ID.</summary>
    public const string HttpClient = "entra";

    /// <exception cref="SettingsException">A setting is missing, or the platform signs people in itself.</exception>
    internal static void AddEntra(this AuthenticationBuilder authentication, EntraOptions options)
    {
        SettingsException.ThrowIfAny([.. options.Problems(), .. PlatformSignIn.Problems()]);
        var services = authentication.Services;
        services.AddSingleton(options).AddSingleton<EntraDesk>().AddSingleton<EntraCredential>()
            .AddSingleton<EntraEvents>();
        services.AddHttpClient(HttpClient);
        services.Configure<AadIssuerValidatorOptions>(issuers => issuers.HttpClientName = HttpClient);

        // What Entra ID says when it refuses somebody can hold their address, and logs hold none.
        services.AddLogging(logging => logging.AddFilter(typeof(OpenIdConnectHandler).FullName, LogLevel.None));

        authentication.AddMicrosoftIdentityWebApp(
            app => Fill(app, options), openIdConnectScheme: Scheme, cookieScheme: null);
        services.AddOptions<OpenIdConnectOptions>(Scheme)
            .Configure<EntraEvents, IHttpClientFactory>((oidc, events, clients) => Tighten(oidc, events, clients));
        if (options.TakesBearerTokens) authentication.AddBearer(options);
    }

    /// <summary>Which scheme says who makes a request: the bearer token of an API call that has one, else the session
    /// cookie.</summary>
    internal static string SchemeOf(HttpContext context) =>
        Web.ErrorAnswer.IsApi(context)
        && context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? BearerScheme
            : Session.Scheme;

    private static void AddBearer(this AuthenticationBuilder authentication, EntraOptions options)
    {
        authentication.AddMicrosoftIdentityWebApi(_ => { }, app => Fill(app, options), BearerScheme);
        authentication.Services.AddOptions<JwtBearerOptions>(BearerScheme)
            .Configure<EntraEvents, IHttpClientFactory>((jwt, events, clients) =>
            {
                jwt.Backchannel = clients.CreateClient(HttpClient);
                jwt.SaveToken = false;
                jwt.TokenHandlers.Clear();
                jwt.TokenHandlers.Add(new SignedTokens());
                var checkedBefore = jwt.Events.OnTokenValidated;
                jwt.Events.OnTokenValidated = async context =>
                {
                    await checkedBefore(context);
                    if (context.Result is null) events.BearerValidated(context);
                };
            });
    }

    private static void Fill(MicrosoftIdentityOptions app, EntraOptions options)
    {
        app.Instance = options.Instance;
        app.TenantId = options.TenantId;
        app.ClientId = options.ClientId;
        app.CallbackPath = CallbackPath;
        app.ResponseType = OpenIdConnectResponseType.Code;
    }

    private static void Tighten(OpenIdConnectOptions oidc, EntraEvents events, IHttpClientFactory clients)
    {
        oidc.Backchannel = clients.CreateClient(HttpClient);
        oidc.SignInScheme = Session.Scheme;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.FormPost;
        oidc.UsePkce = true;

        // A provider that offers it would be asked beforehand without the credential, which is added when the code is redeemed:
        // nobody could sign in any more on the day on which it begins to offer it.
        oidc.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        oidc.SaveTokens = false;
        oidc.GetClaimsFromUserInfoEndpoint = false;

        // Claims keep the names and the completeness that the token gave them: they are read here and kept nowhere.
        oidc.TokenHandler = new SignedTokens();
        oidc.ClaimActions.Clear();
        oidc.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "email"]) oidc.Scope.Add(scope);

        // Sessions end here, by the button: nobody else's link may end one.
        oidc.RemoteSignOutPath = default;
        oidc.SignedOutCallbackPath = default;

        var redirect = oidc.Events.OnRedirectToIdentityProvider;
        oidc.Events.OnRedirectToIdentityProvider = async context =>
        {
            await redirect(context);
            events.Redirecting(context);
        };
        oidc.Events.OnAuthorizationCodeReceived = events.CodeReceivedAsync;
        oidc.Events.OnTicketReceived = events.TicketReceivedAsync;
        oidc.Events.OnAccessDenied = events.Denied;
        oidc.Events.OnRemoteFailure = events.Failed;
    }
}
