using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Clauses 8.1, 9.1 and 9.2: a report comes in, is added to, and is opened by somebody who may act.</summary>
internal static class Reporting
{
    public static Decision Report(TakedownState state, ReportTakedown c, DecisionContext context)
    {
        if (state.Exists) return Decision.No("exists", "This reference is taken.");
        var rules = context.Rules.Takedown;
        var (decideBy, warnAt) = DecisionClockFrom(context);
        var joins = c.ChildAtRisk && c.Alert + context.Rules.Investigation.JoinAlertsWithin is { } at && at > context.Now
            ? new AlertJoined(at) : null;
        var reported = new TakedownReported(
            c.Channel, c.EnteredBy, c.School, c.Category, c.Threatening, c.ChildAtRisk, c.SeenAt, c.Items, c.Files,
            c.Description, c.About, c.ReporterName, c.ReporterEmail, c.SecretHash, c.LeftOut, joins is null ? c.Tell : [], decideBy, warnAt,
            c.ChildAtRisk ? context.Now + rules.SafeguardingSeenWithin : null);
        List<ICaseEvent> all = [reported];
        if (joins is not null) all.Add(joins);
        if (c.Mail is { } mail)
        {
            all.Add(new ReportMailed(
                mail.Sender, mail.Verdicts.Spf, mail.Verdicts.Dkim, mail.Verdicts.Dmarc, mail.MessageId, mail.SentAt,
                mail.Refused, mail.NoReceipt));
        }

        return new Decision.Accepted(all);
    }

    public static Decision Add(TakedownState state, AddToReport c, DecisionContext context)
    {
        if (c.Text is null && c.Items.Count == 0 && c.Files.Count == 0)
            return Decision.No("nothing-to-add", "Say what you want to add.");

        // New places start a clock of their own unless one runs; on a closed case a person decides whether to reopen.
        var newClock = c.Items.Count > 0 && state.Decision is null or { Lapsed: true }
            && state is { Closed: null, Held: false };
        var (decideBy, warnAt) = DecisionClockFrom(context);
        return Decision.Of(new ReportAdded(
            c.Text, [.. WithFreeNames(state, c.Items)], c.Files, c.Quietly ? [] : Who.Decides(state, context.Duty),
            newClock ? decideBy : null, newClock ? warnAt : null));
    }

    /// <summary>Two people may add at once, having counted from the same place: the later one's places move on.
    /// </summary>
    public static IEnumerable<ListedItem> WithFreeNames(TakedownState state, IReadOnlyList<ListedItem> added)
    {
        var taken = state.Items.Select(i => i.Id).Concat(state.Mail?.Removed ?? []).ToHashSet();
        foreach (var item in added)
        {
            var id = item.Id;
            for (var n = taken.Count + 1; !taken.Add(id); n++) id = $"i{n}";
            yield return item with { Id = id };
        }
    }

    public static Decision Open(TakedownState state, OpenReport c, DecisionContext context) =>
        state.OpenedBy.Contains(context.Actor.Id) ? Decision.Nothing : Decision.Of(new ReportOpened(c.Role));

    public static Decision TakeSafeguarding(TakedownState state) => state.Safeguarding switch
    {
        null => Decision.No("no-safeguarding-clock", "This report was not marked as a child at risk."),
        { TakenAt: not null } => Decision.No("already-taken", "Somebody has this already."),
        _ => Decision.Of(new SafeguardingTaken()),
    };

    public static (DateTimeOffset DecideBy, DateTimeOffset WarnAt) DecisionClockFrom(DecisionContext context)
    {
        var decideBy = context.Now + context.Rules.Takedown.DecideWithin;
        return (decideBy, decideBy - context.Rules.Takedown.WarnBeforeDecision);
    }
}
