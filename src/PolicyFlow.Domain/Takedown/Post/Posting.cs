using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What is told of a letter that had left us. Whatever keeps it, or the next one, from arriving is somebody's task.
/// </summary>
internal static class Posting
{
    public static Decision Record(TakedownState state, RecordMailDelivery c, DecisionContext context)
    {
        if (!c.Certain) return c.Status.IsReturn() ? LookInto(state, c.Letter, c.Reason) : Decision.Nothing;
        if (state.Post.Find(c.Letter) is not { } known) return Decision.Nothing;
        var saidAt = Times.NotInFuture(c.SaidAt, context.Now);
        if (!known.IsOutrankedBy(c.Status, saidAt)) return Decision.Nothing;
        IReadOnlyList<ICaseEvent> follows = c.Status switch
        {
            DeliveryStatus.Bounced or DeliveryStatus.Dropped =>
                EventsOf(Outcomes.Return(state, new RecordReturn(c.Letter, c.Reason), context)),

            // It arrived, so no clock moves; but the next one may not.
            DeliveryStatus.OptedOut => EventsOf(LookInto(state, c.Letter, c.Reason)),
            _ => [],
        };
        var delivery = new MailDelivery(
            c.Letter.Kind, c.Letter.Lane, c.Letter.About, c.Letter.Round, c.MessageId, c.Status, saidAt,
            follows.Count == 0 ? c.Reason : null);
        return new Decision.Accepted([delivery, .. follows]);
    }

    public static Decision Settle(TakedownState state, SettleMail c) => state.FailingMail.Exists(f => f.Lane == c.Lane)
        ? Decision.Of(new MailSettled(c.Lane, c.Note))
        : Decision.No("nothing-to-settle", "No mail to them waits for anybody to see to it.");

    public static TakedownState Settled(TakedownState state, MailSettled e) =>
        state with { FailingMail = state.FailingMail.RemoveAll(f => f.Lane == e.Lane) };

    /// <summary>Whether a letter was given back by whoever had it.</summary>
    public static bool IsReturn(this DeliveryStatus status) =>
        status is DeliveryStatus.Bounced or DeliveryStatus.Dropped;

    private static Decision LookInto(TakedownState state, Effect letter, BodyRef? reason) =>
        state.FailingMail.Contains(letter)
            ? Decision.Nothing
            : Decision.Of(new MailFailing(letter.Kind, letter.Lane, letter.About, letter.Round, ForGood: true, reason));

    private static IReadOnlyList<ICaseEvent> EventsOf(Decision decision) =>
        decision is Decision.Accepted accepted ? accepted.Events : [];
}
