using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year.Visits;
/// <summary>The affected person and the police, as a manager sees to them.</summary>
internal static class CareWishes
{
    public static IEnumerable<Wish> To(TakedownState s, Moment m)
    {
        if (!s.Care.Known)
        {
            if (m.Sometimes(3, "affected"))
            {
                yield return Wish.OfManager(keep => new RecordAffected(
                    keep("her-name", "Demo Ada"), m.Sometimes(4, "by-phone") ? null : keep("her-email", $"affected{m.Plan.Number}@home.example"),
                    m.Sometimes(2, "reporter")));
            }
        }
        else if (s.Care.Consent is null && m.Sometimes(2, "asks"))
        {
            yield return Wish.OfManager(new RequestPoliceConsent());
        }
        else if (s.Care.Consent is { Answer: null, Ring: true })
        {
            yield return Heard(m.Sometimes(2, "heard") ? ConsentAnswer.Given : ConsentAnswer.Refused);
        }

        if (m.Sometimes(s.Care.Consents ? 2 : 12, "police")) yield return Told(s, m);
        if (s.Care.Consents && m.Sometimes(6, "changes-her-mind")) yield return Heard(ConsentAnswer.Withdrawn);
        if (m.Sometimes(25, "rang-the-police")) yield return Wish.OfManager(new RecordPoliceReport(ApproachChannel.Phone, null, null));
    }

    private static Wish Told(TakedownState s, Moment m)
    {
        var danger = !s.Care.Consents && m.Sometimes(2, "danger");
        return Wish.OfManager(keep => new ReportToPolice(
            keep("police", m.Address("police")), keep("report", DecisionWishes.Letter("A report", "Please see to it.")),
            danger ? PoliceOverride.DangerToLife : null, danger ? keep("danger", "A threat to life.") : null));
    }

    private static Wish Heard(ConsentAnswer answer) => Wish.OfManager(keep => new AnswerPoliceConsent(
        answer, AnswerWay.Phone, keep($"wording-{answer}", "May we tell the police?"), null));
}
