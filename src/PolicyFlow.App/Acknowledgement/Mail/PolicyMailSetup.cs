using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Registers the mail of campaigns. Whoever keeps versions of policies adds an <see cref="IPolicyVersions"/>, and
/// whoever has the pages of line managers an <see cref="IManagerLinks"/>.</summary>
internal static class PolicyMailSetup
{
    public static IServiceCollection AddPolicyMail(this IServiceCollection services)
    {
        services.TryAddSingleton<IPolicyVersions, EveryVersion>();
        services.TryAddSingleton<IManagerLinks, SiteLinks>();
        services.AddSingleton<PostBook>().AddSingleton<PostReader>().AddSingleton<PostWriter>().AddSingleton<PolicyPost>();
        services.AddSingleton<EntryLetter>().AddSingleton<EntryTelling>();
        services.AddSingleton<IEffectPerformer<EntryState>, EntryMail>();
        services.AddSingleton<IDigestWords, EntryDigest>();
        return services.AddSingleton<IDeliveryFollower, ReturnedPolicyMail>();
    }
}
