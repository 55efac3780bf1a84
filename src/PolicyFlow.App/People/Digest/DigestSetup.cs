using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.People.Digest;

/// <summary>Registers people's digests. Each kind of case adds its <see cref="IDigestWords"/>.</summary>
public static class DigestSetup
{
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddSingleton(s => new CaseEngine<DigestState>(
            Setup(s.GetRequiredService<Rules>()), s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(),
            s.GetRequiredService<IDriveCases>()));
        services.AddSingleton<IEffectPerformer<DigestState>, DigestMail>();
        services.AddSingleton<ICaseTurn>(s => ActivatorUtilities.CreateInstance<CaseTurn<DigestState>>(
            s, CaseKind.Digest.Prefix));
        services.AddSingleton<DigestDesk>();
        services.AddSingleton<RefusedDigests>();
        return services;
    }

    public static CaseSetup<DigestState> Setup(Rules rules) =>
        new(new DigestDecider(), new DigestKeys(), _ => OnDuty.Nobody, () => rules);
}
