using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Mail.Templates.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>Adds the templates of letters to a host.</summary>
public static class TemplateSetup
{
    /// <summary>What writing a letter needs. Whoever writes letters asks for it; more than once does no harm.</summary>
    public static IServiceCollection AddLetterWriting(this IServiceCollection services)
    {
        services.TryAddSingleton<TemplateBook>();
        services.TryAddSingleton<TemplateWriter>();
        return services;
    }

    /// <summary>Needs the directory of people and mail. The templates are loaded when hosted services start, so this comes
    /// before whatever drives cases.</summary>
    public static IServiceCollection AddTemplates(this IServiceCollection services) => services
        .AddLetterWriting()
        .AddSingleton<TemplateReader>()
        .AddSingleton<TemplateOffice>()
        .AddSingleton<TemplateTrial>()
        .AddScoped<TemplateView>()
        .AddSingleton(new NavEntry("Templates", TemplatePages.Path, Matter.Administration, 82))
        .AddHostedService<TemplateRefresher>();
}
