using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Registers the mail of campaigns.</summary>
internal static class PolicyMailSetup
{
    public static IServiceCollection AddPolicyMail(this IServiceCollection services)
    {
        services.AddSingleton<PostBook>().AddSingleton<PostReader>().AddSingleton<PostWriter>().AddSingleton<PolicyPost>();
        services.AddSingleton<EntryLetter>().AddSingleton<EntryTelling>();
        services.AddSingleton<IEffectPerformer<EntryState>, EntryMail>();
        services.AddSingleton<IDigestWords, EntryDigest>();
        return services.AddSingleton<IDeliveryFollower, ReturnedPolicyMail>();
    }
}
