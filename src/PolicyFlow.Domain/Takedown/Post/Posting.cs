using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What is told of a letter that had left us. Whatever keeps it, or the next one, from arriving is somebody's task.
/// </summary>
internal static class Posting
{
    public static Decision Record(TakedownState state, RecordMailDelivery c, DecisionContext context) => Record(
        state.Post, state.FailingMail, c, context.Now, back => Outcomes.Return(state, back, context));

    /// <param name="returned">What a letter that came back means to the case.</param>
    public static Decision Record(
        PostState post, ImmutableList<Effect> failing, RecordMailDelivery c, DateTimeOffset now,
        Func<RecordReturn, Decision> returned)
    {
        if (!c.Certain) return c.Status.IsReturn() ? LookInto(failing, c.Letter, c.Reason) : Decision.Nothing;
        if (post.Find(c.Letter) is not { } known) return Decision.Nothing;
        var saidAt = Times.NotInFuture(c.SaidAt, now);
        if (!known.IsOutrankedBy(c.Status, saidAt)) return Decision.Nothing;
        IReadOnlyList<ICaseEvent> follows = c.Status switch
        {
            DeliveryStatus.Bounced or DeliveryStatus.Dropped =>
                EventsOf(returned(new RecordReturn(c.Letter, c.Reason))),

            // It arrived, so no clock moves; but the next one may not.
            DeliveryStatus.OptedOut => EventsOf(LookInto(failing, c.Letter, c.Reason)),
            _ => [],
        };
        var delivery = new MailDelivery(
            c.Letter.Kind, c.Letter.Lane, c.Letter.About, c.Letter.Round, c.MessageId, c.Status, saidAt,
            follows.Count == 0 ? c.Reason : null);
        return new Decision.Accepted([delivery, .. follows]);
    }

    public static Decision Settle(ImmutableList<Effect> failing, SettleMail c) => failing.Exists(f => f.Lane == c.Lane)
        ? Decision.Of(new MailSettled(c.Lane, c.Note))
        : Decision.No("nothing-to-settle", "No mail to them waits for anybody to see to it.");

    public static TakedownState Settled(TakedownState state, MailSettled e) =>
        state with { FailingMail = state.FailingMail.RemoveAll(f => f.Lane == e.Lane) };

    /// <summary>Whether a letter was given back by whoever had it.</summary>
    public static bool IsReturn(this DeliveryStatus status) =>
        status is DeliveryStatus.Bounced or DeliveryStatus.Dropped;

    /// <summary>A person looks into it.</summary>
    public static Decision LookInto(ImmutableList<Effect> failing, Effect letter, BodyRef? reason) =>
        failing.Contains(letter)
            ? Decision.Nothing
            : Decision.Of(new MailFailing(letter.Kind, letter.Lane, letter.About, letter.Round, ForGood: true, reason));

    private static IReadOnlyList<ICaseEvent> EventsOf(Decision decision) =>
        decision is Decision.Accepted accepted ? accepted.Events : [];
}
