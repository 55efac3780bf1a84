using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What became of a letter: approved, sent and received are three facts.</summary>
internal static class Outcomes
{
    public static Decision Record(TakedownState state, RecordEffect c, DecisionContext context)
    {
        var effect = c.Effect;
        var failing = new MailFailing(
            effect.Kind, effect.Lane, effect.About, effect.Round, c.End == EffectEnd.RefusedForGood, c.Reason);
        return c.End switch
        {
            EffectEnd.Withdrawn => Decision.Of(Withdrawn(state, c, context)),
            EffectEnd.StillFailing => Decision.Of(failing),
            EffectEnd.RefusedForGood => Decision.Of(Refused(state, effect, c.Reason, context) ?? failing),
            _ => Decision.Of(Sent(state, c, context)),
        };
    }

    /// <summary>A rung that was not asked after all is open again, should the content still be there.</summary>
    private static IReadOnlyList<ICaseEvent> Withdrawn(TakedownState state, RecordEffect c, DecisionContext context)
    {
        var skipped = new LetterSkipped(c.Effect.Kind, c.Effect.About, c.Effect.Round, c.WhyWithdrawn ?? "");
        return state.Closed is null && c.Effect.Kind == Letters.Escalation
            && state.Ladder.Find(c.Effect.About ?? "") is { Bounced: false, SentAt: null } rung
                ? [skipped, Climbing.Bounced(state, rung.Id, null, context) with { Tell = [] }]
                : [skipped];
    }

    private static IReadOnlyList<ICaseEvent> Sent(TakedownState state, RecordEffect c, DecisionContext context)
    {
        var (about, id) = (c.Effect.About!, c.MessageId ?? "");
        switch (c.Effect.Kind)
        {
            case Letters.Escalation:
                return [Climbing.Sent(about, id, c.Repeated, context)];
            case Letters.Police:
                return [new PoliceReportSent(about, id, c.Repeated)];
            case Letters.Notice:
                var rules = context.Rules.Takedown;
                var ends = context.Now + rules.RemovalWindow;
                return
                [
                    new NoticeSent(about, id, c.Repeated),
                    new NoticeReceived(
                        about, ends, [.. rules.Chasers.Select(after => context.Now + after)],
                        context.Rules.HostWindowEndsAt(state.Find(about)?.Ground, context.Now),
                        Looking.Schedule(rules, context.Now, ends)),
                ];
            default:
                return [new MailSent(c.Effect.Kind, c.Effect.Lane, c.Effect.About, c.Effect.Round, id, c.Repeated)];
        }
    }

    /// <summary>What a letter that will never arrive means to the case, or null where a person just has to see to it.
    /// </summary>
    private static ICaseEvent? Refused(TakedownState state, Effect letter, BodyRef? reason, DecisionContext context) =>
        letter.Kind switch
        {
            Letters.Notice => Bounced(state, letter.About!, reason, context),
            Letters.Escalation => Climbing.Bounced(state, letter.About!, reason, context),
            Letters.Police => new PoliceReportBounced(letter.About!, reason, Who.Decides(state, context.Duty)),
            _ => null,
        };

    /// <summary>A notice that came back was no approach, whatever its window says: a manager decides again. Where the
    /// host has answered, or nothing is left to ask of it, and for every other letter, a person looks into it.</summary>
    public static Decision Return(TakedownState state, RecordReturn c, DecisionContext context)
    {
        var letter = c.Letter;
        if (letter.Kind == Letters.Notice && state.Find(letter.About ?? "") is { } approach)
        {
            if (approach.Bounced) return Decision.Nothing;
            if (state.Closed is null && approach.LastAnswer is null && state.IsUnsettled(approach))
                return Decision.Of(Bounced(state, approach.Id, c.Reason, context));
        }

        if (letter.Kind == Letters.Escalation && state.Ladder.Find(letter.About ?? "") is { } rung)
        {
            if (rung.Bounced) return Decision.Nothing;
            if (state.Closed is null) return Decision.Of(Climbing.Bounced(state, rung.Id, c.Reason, context));
        }

        if (letter.Kind == Letters.Police && state.Care.PoliceReports.Find(p => p.Id == letter.About) is { } told)
        {
            return told.Bounced ? Decision.Nothing
                : Decision.Of(new PoliceReportBounced(told.Id, c.Reason, Who.Decides(state, context.Duty)));
        }

        return state.FailingMail.Contains(letter)
            ? Decision.Nothing
            : Decision.Of(new MailFailing(
                letter.Kind, letter.Lane, letter.About, letter.Round, ForGood: true, c.Reason));
    }

    private static NoticeBounced Bounced(TakedownState state, string approach, BodyRef? reason, DecisionContext context)
    {
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        return new NoticeBounced(approach, reason, Who.Decides(state, context.Duty), decideBy, warnAt);
    }
}
