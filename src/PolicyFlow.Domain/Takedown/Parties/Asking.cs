using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Clauses 13.1, 16.3 (second sentence) and 17.2: whoever else than the host can make content go away.</summary>
internal static class Asking
{
    public static Decision Complainant(TakedownState state, AskComplainant c, DecisionContext context)
    {
        if (Approaching.NotNow(state, c.Items, context) is { } no) return no;
        var rules = context.Rules.Takedown;

        // The site's wish does not stop the 24 hours: what runs goes on, and only a first approach starts a window.
        var running = state.Items.Where(i => c.Items.Contains(i.Id) && i.Approach is not null)
            .Select(i => state.Find(i.Approach!)).OfType<Approach>()
            .Where(a => a is { Live: true, Missed: false }).Min(a => a.WindowEndsAt);
        var ends = running ?? context.Now + rules.RemovalWindow;
        var began = ends - rules.RemovalWindow;
        return Decision.Of(new ComplainantAsked(
            Approaching.NextId(state), PartyOf(state, c.Items), c.Items, c.Pack, state.Care.ByMail, ends,
            [.. rules.Chasers.Select(after => began + after).Where(at => at > context.Now)],
            Looking.Schedule(rules, context.Now, ends)));
    }

    public static Decision Answer(TakedownState state, AnswerAsComplainant c, DecisionContext context)
    {
        if (Find(state, c.Approach, ResponsibleParty.Complainant) is not { } approach) return NoSuch(c.Approach);
        var back = c.Answer == ComplainantAnswer.WouldRatherNot && GivesBack(state, approach);
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        return Decision.Of(new ComplainantAnswered(
            c.Approach, c.Answer, c.Ticket, Who.Decides(state, context.Duty), back ? decideBy : null, back ? warnAt : null));
    }

    public static Decision Author(TakedownState state, AskAuthor c, DecisionContext context)
    {
        if (Approaching.NotNow(state, c.Items, context) is { } no) return no;
        if (c.Author is not null && context.Actor == Actor.Person(c.Author))
            return Decision.No("yourself", "You cannot ask yourself. A colleague has to do this.");
        var rules = context.Rules.Takedown;
        if (c.Within is { } asked && (asked < TimeSpan.FromHours(1) || asked > TimeSpan.FromDays(14)))
            return Decision.No("bad-deadline", "The deadline must be between 1 hour and 14 days.");
        var by = context.Now + (c.Within ?? rules.AuthorDeadline);
        return Decision.Of(new AuthorAsked(
            Approaching.NextId(state), c.Items, c.Author, c.To, c.Letter, by,
            Looking.Schedule(rules, context.Now, by)));
    }

    public static Decision Answer(TakedownState state, AnswerAsAuthor c, DecisionContext context)
    {
        if (Find(state, c.Approach, ResponsibleParty.Author) is not { } approach) return NoSuch(c.Approach);
        var back = c.Answer == AuthorAnswer.Disagrees && GivesBack(state, approach);
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        return Decision.Of(new AuthorAnswered(
            c.Approach, c.Answer, c.Words, Who.Decides(state, context.Duty), back ? decideBy : null, back ? warnAt : null));
    }

    public static Decision Delivered(TakedownState state, RecordDelivery c, DecisionContext context)
    {
        if (Find(state, c.Approach, ResponsibleParty.Author) is null) return NoSuch(c.Approach);
        var at = Times.NotInFuture(c.At, context.Now);
        return Decision.Of(new DeliveryRecorded(c.Approach, c.Way, at, at + context.Rules.Takedown.AuthorDeadline));
    }

    /// <summary>Silence is not refusal: nothing follows from it before the person certainly knew and had their time.
    /// </summary>
    public static Decision Refer(TakedownState state, ReferConsequence c, DecisionContext context)
    {
        if (Find(state, c.Approach, ResponsibleParty.Author) is not { } approach) return NoSuch(c.Approach);
        if (c.Reason is null) return Decision.No("no-reason", "Say why this goes to the employer.");
        if (approach.DeliveredAt is null)
        {
            return Decision.No("not-delivered",
                "Silence is not refusal. Give the request in person or by phone first, and record that.");
        }

        if (approach.AuthorAnswer == AuthorAnswer.Removed)
            return Decision.No("removed", "The person says that it is removed. Look, and record what you see.");
        return approach.AuthorAnswer is null && approach.AnswerBy > context.Now
            ? Decision.No("too-early", "The person still has time to answer.")
            : Decision.Of(new ConsequenceReferred(c.Approach, c.Reason, Who.Employers(context.Duty)));
    }

    public static Decision Ourselves(TakedownState state, RemoveOurselves c, DecisionContext context)
    {
        if (Approaching.NotNow(state, c.Items, context, evenHeld: true) is { } no) return no;
        var rules = context.Rules.Takedown;
        var ends = context.Now + rules.RemovalWindow;
        return Decision.Of(new OwnRemovalStarted(
            Approaching.NextId(state), c.Items, c.Account, Who.OwnAccounts(context.Duty), Looking.ToCapture(state, c.Items), ends,
            [.. rules.Chasers.Select(after => context.Now + after)], Looking.Schedule(rules, context.Now, ends)));
    }

    private static Approach? Find(TakedownState state, string approach, ResponsibleParty party) =>
        state.Find(approach) is { } a && a.Responsible == party ? a : null;

    private static Decision NoSuch(string approach) => Decision.No("no-such-approach", $"There is no such request {approach}.");

    /// <summary>Whether a decision is due again: the case is open and the request still carries something.</summary>
    private static bool GivesBack(TakedownState state, Approach approach) =>
        state.Closed is null && state.ItemsOf(approach).Any(i => !i.Confirmed);

    private static string PartyOf(TakedownState state, IReadOnlyList<string> items) =>
        state.Items.Where(i => items.Contains(i.Id)).Select(i => i.Listed.Party).Distinct().ToList() is [var one]
            ? one : "several";
}
