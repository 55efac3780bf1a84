using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.SignIn.Entra;

namespace PolicyFlow.App.Web;

/// <summary>Settles who asks and under which address this program is known, before anything else looks at a request.
/// </summary>
public static class PublicAddress
{
    /// <summary>
    /// Believes the proxies that the settings name, and nobody else. With work accounts the program is known under its
    /// public address alone (Entra ID sends browsers back to no other), so scheme and host come from the settings
    /// whatever a request says.
    /// </summary>
    public static IApplicationBuilder UsePublicAddress(this IApplicationBuilder app)
    {
        var proxies = app.ApplicationServices.GetRequiredService<ProxyOptions>();
        if (proxies.Trusted.Count > 0) app.UseForwardedHeaders(HeadersOf(proxies));
        if (app.ApplicationServices.GetService<EntraOptions>() is null) return app;

        var site = new Uri(app.ApplicationServices.GetRequiredService<SiteOptions>().PublicAddress);
        var host = site.IsDefaultPort ? new HostString(site.Host) : new HostString(site.Host, site.Port);
        return app.Use((context, next) =>
        {
            (context.Request.Scheme, context.Request.Host) = (site.Scheme, host);
            return next(context);
        });
    }

    private static ForwardedHeadersOptions HeadersOf(ProxyOptions proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies.Trusted) options.KnownIPNetworks.Add(network);
        return options;
    }
}
