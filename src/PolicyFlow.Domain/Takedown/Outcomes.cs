using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What became of a letter: approved, sent and received are three facts.</summary>
internal static class Outcomes
{
    public static Decision Record(TakedownState state, RecordEffect c, DecisionContext context)
    {
        var effect = c.Effect;
        if (c.End == EffectEnd.Withdrawn)
            return Decision.Of(new LetterSkipped(effect.Kind, effect.About, effect.Round, c.WhyWithdrawn ?? ""));
        if (c.End == EffectEnd.StillFailing || (c.End == EffectEnd.RefusedForGood && effect.Kind != Letters.Notice))
        {
            return Decision.Of(new MailFailing(
                effect.Kind, effect.Lane, effect.About, effect.Round, c.End == EffectEnd.RefusedForGood, c.Reason));
        }

        if (effect.Kind != Letters.Notice)
        {
            return Decision.Of(new MailSent(
                effect.Kind, effect.Lane, effect.About, effect.Round, c.MessageId ?? "", c.Repeated));
        }

        var approach = effect.About!;
        if (c.End == EffectEnd.RefusedForGood) return Decision.Of(Bounced(state, approach, c.Reason, context));

        var rules = context.Rules.Takedown;
        return Decision.Of(
            new NoticeSent(approach, c.MessageId ?? "", c.Repeated),
            new NoticeReceived(
                approach, context.Now + rules.RemovalWindow,
                [.. rules.Chasers.Select(after => context.Now + after)]));
    }

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
