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
        if (c.End == EffectEnd.RefusedForGood)
        {
            var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
            return Decision.Of(new NoticeBounced(
                approach, c.Reason, Who.Decides(state, context.Duty), decideBy, warnAt));
        }

        var rules = context.Rules.Takedown;
        return Decision.Of(
            new NoticeSent(approach, c.MessageId ?? "", c.Repeated),
            new NoticeReceived(
                approach, context.Now + rules.RemovalWindow,
                [.. rules.Chasers.Select(after => context.Now + after)]));
    }
}
