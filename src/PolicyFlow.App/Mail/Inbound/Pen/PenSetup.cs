using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Registers the holding pen.</summary>
internal static class PenSetup
{
    public static IServiceCollection AddMailPen(this IServiceCollection services) =>
        services
            .AddSingleton<PenFiles>()
            .AddSingleton<PenAlarm>()
            .AddSingleton<MailPen>()
            .AddSingleton<PenJoin>()
            .AddSingleton<PenOffice>()
            .AddSingleton<IDigestWords, PenDigest>()
            .AddScoped<IWaitingNotice, PenNotice>();
}
