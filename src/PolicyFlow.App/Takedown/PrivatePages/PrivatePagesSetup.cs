using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Takedown.Letters;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>Registers what the pages behind private links need.</summary>
internal static class PrivatePagesSetup
{
    public static IServiceCollection AddPrivatePages(this IServiceCollection services)
    {
        services.TryAddSingleton(s => SupportOptions.Of(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<AffectedTokens>();
        services.AddSingleton<AffectedDesk>();
        services.AddSingleton<AuthorTokens>();
        services.AddSingleton<RequestDesk>();
        return services;
    }
}
