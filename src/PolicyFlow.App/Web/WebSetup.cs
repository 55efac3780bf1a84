using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Steps;
using PolicyFlow.App.Intake.Tracking;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web.Information;

namespace PolicyFlow.App.Web;

/// <summary>The one pipeline of pages that both hosts run.</summary>
public static class WebSetup
{
    /// <summary>Services of the pages. The host adds data protection (with its key ring), the desks, the file store and
    /// the list of schools; what it registers before or after wins over the defaults here.</summary>
    public static IServiceCollection AddPolicyFlowWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddRouting();
        services.AddRateLimits();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "pf-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = (int)BodyBytes.Form;
            options.MultipartBodyLengthLimit = BodyBytes.Files;
        });
        services.TryAddScoped<CurrentViewer>();
        services.TryAddScoped<ShellContext>();
        services.TryAddScoped<IShellContext>(provider => provider.GetRequiredService<ShellContext>());
        return services.AddIntakePages();
    }

    /// <summary>Headers and errors: before routing and everything else.</summary>
    public static IApplicationBuilder UsePolicyFlowGuards(this IApplicationBuilder app) =>
        app.UseMiddleware<SecurityHeaders>().UseMiddleware<ErrorGuard>();

    /// <summary>Limits and form tokens: after routing, authentication and whatever fills the shell's context.</summary>
    public static IApplicationBuilder UsePolicyFlowForms(this IApplicationBuilder app) =>
        app.UseRateLimiter().UseMiddleware<BodyLimit>().UseMiddleware<FormGuard>();

    /// <summary>The pages that are the same for everybody.</summary>
    public static IEndpointRouteBuilder MapPolicyFlowPages(this IEndpointRouteBuilder routes)
    {
        routes.MapAssets();
        routes.MapInformation();
        routes.MapReport();
        routes.MapTrack();
        return routes;
    }
}
