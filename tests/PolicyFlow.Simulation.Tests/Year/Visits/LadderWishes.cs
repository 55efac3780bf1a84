using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year.Visits;
/// <summary>Asks further bodies, mostly when a rung is proposed.</summary>
internal static class LadderWishes
{
    public static IEnumerable<Wish> To(TakedownState s, Moment m)
    {
        var next = Climbing.Next(s) ?? EscalationRung.Helpline;
        if (!Climbing.Is(s))
        {
            if (m.Sometimes(12, "early")) yield return Sent(m.Sometimes(2, "isp") ? EscalationRung.NetworkProvider : next, m);
            yield break;
        }

        if (s.Ladder.Decision is null && !m.Sometimes(6, "impatient")) yield break;
        switch (m.Pick(9, "rung"))
        {
            case 0:
                break;
            case 1:
                yield return Wish.OfManager(keep => new DeclineEscalation(keep("declined-rung", "It would not help.")));
                break;
            case 2:
                yield return Wish.OfManager(new RecordEscalation(next, null, null));
                break;
            default:
                yield return Sent(next, m);
                break;
        }
    }

    private static Wish Sent(EscalationRung rung, Moment m) => Wish.OfManager(keep => new SendEscalation(
        rung, rung == EscalationRung.NetworkProvider ? "hosting" : null,
        rung == EscalationRung.Governors ? null : keep("rung-to", m.Address(rung == EscalationRung.Helpline ? "helpline" : "isp")),
        keep("rung", DecisionWishes.Letter("Please help", "The host has not acted."))));
}
