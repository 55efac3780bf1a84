using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.SignIn;

/// <summary>Adds sign-in and the gate to a host.</summary>
public static class SignInSetup
{
    /// <summary>Sign-in by mail, the session cookie, and the gate. Needs people, mail, <see cref="Cases.SiteOptions"/>,
    /// <see cref="DemoMode"/> and data protection with a key ring that outlives the process.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration settings)
    {
        var options = SignInOptions.Of(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton<SignInLimits>().AddSingleton<SignInMail>()
            .AddSingleton<SignInDesk>().AddSingleton<SignInPost>()
            .AddHostedService(p => p.GetRequiredService<SignInPost>())
            .AddHttpContextAccessor().AddScoped<CurrentViewer>().AddScoped<IShellContext, CurrentShell>();
        services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme, cookie =>
        {
            cookie.Cookie.Name = Session.CookieName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.IsEssential = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(options.IdleHours);
            cookie.SlidingExpiration = true;
        });
        return services;
    }

    /// <summary>Who it is and what they may see: after routing, before the form guards.</summary>
    public static IApplicationBuilder UseSignIn(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<SightGate>();
}
