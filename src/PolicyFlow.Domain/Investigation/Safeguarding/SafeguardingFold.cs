using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Safeguarding;

/// <summary>Folds what concerns the safeguarding leads into the state.</summary>
internal static class SafeguardingFold
{
    public static SafeguardingState Apply(SafeguardingState s, Recorded r) => r.Event switch
    {
        ConcernRaised { SafeguardingBy: null } e => s with { Concern = e.Concern, TakenAt = r.At, TakenBy = r.Actor.Id },
        ConcernRaised e => s with
        {
            Concern = e.Concern,
            SeenBy = e.SafeguardingBy,
            DeputiesAt = e.DeputiesAt,
            AlertAt = r.At,
            AlertedAt = r.At,
        },
        ConcernClassified e => s with { Concern = e.Concern },
        AlertDue => s with { AlertedAt = r.At },
        DeputiesTold => s with { DeputiesTold = true },
        SafeguardingUnseen => s with { Climbed = true },
        SafeguardingTaken => s.TakenAt is null ? s with { TakenAt = r.At, TakenBy = r.Actor.Id } : s,
        SightGiven e => s with { Given = s.Given.Add(e.Person) },
        SightEnded e => s with { Given = s.Given.Remove(e.Person) },
        LadoContacted e => s with { Lado = s.Lado.Add(e) },
        LadoOverdue => s with { LadoReminded = true },
        _ => s,
    };

    /// <summary>The matter is about somebody: what they had in hand nobody has, and it climbs.</summary>
    public static SafeguardingState Without(SafeguardingState s, string person, DateTimeOffset at)
    {
        var next = s with { Given = s.Given.Remove(person) };
        return s.TakenBy != person ? next : next with
        {
            TakenAt = null,
            TakenBy = null,
            DeputiesAt = s.DeputiesAt ?? at,
            SeenBy = s.SeenBy ?? at,
        };
    }
}
