using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.SignIn;

/// <summary>Adds sign-in and the gate to a host.</summary>
public static class SignInSetup
{
    /// <summary>The scheme that asks the bearer token or the session cookie.</summary>
    private const string Either = "SessionOrBearer";

    /// <summary>Sign-in with work accounts where the settings name a tenant, else by mail; the session cookie, and the
    /// gate. Needs people, mail, <see cref="Cases.SiteOptions"/>,
    /// <see cref="DemoMode"/> and data protection with a key ring that outlives the process.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration settings)
    {
        var options = SignInOptions.Of(settings);
        var entra = EntraOptions.Of(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options)
            .AddHttpContextAccessor().AddScoped<CurrentViewer>().AddScoped<IShellContext, CurrentShell>();
        var authentication = services.AddAuthentication(Either).AddPolicyScheme(Either, null, either =>
            either.ForwardDefaultSelector = context =>
                entra is { TakesBearerTokens: true } ? EntraSetup.SchemeOf(context) : Session.Scheme)
            .AddCookie(Session.Scheme, cookie =>
        {
            cookie.Cookie.Name = Session.CookieName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.IsEssential = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = options.Idle;
            cookie.SlidingExpiration = true;
            cookie.Events.OnSigningIn = Session.Begins;
            cookie.Events.OnValidatePrincipal = session => Session.EndWhereOldAsync(session, options);
        });
        if (entra is null) services.AddMailedSignIn();
        else authentication.AddEntra(entra);
        return services;
    }

    private static void AddMailedSignIn(this IServiceCollection services) => services.AddLetterWriting()
        .AddSingleton<SignInLimits>().AddSingleton<SignInMail>().AddSingleton<SignInDesk>().AddSingleton<SignInPost>()
        .AddHostedService(p => p.GetRequiredService<SignInPost>());

    /// <summary>Who it is and what they may see: after routing, before the form guards.</summary>
    public static IApplicationBuilder UseSignIn(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<SightGate>();
}
