using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Reporting;

/// <summary>Clauses 5.3, 8.1 and 9.2: misuse is reported, added to, and opened by somebody who may act.</summary>
internal static class Reports
{
    /// <summary>A report of this category is a safeguarding matter, whatever else is said.</summary>
    private const string SexualImage = "sexual-image";

    public static Decision Report(ReportMisuse c, DecisionContext context)
    {
        var (rules, now) = (context.Rules.Investigation, context.Now);
        var atRisk = c.ChildAtRisk || c.Category == SexualImage;
        DateTimeOffset? alertAt = !atRisk ? null
            : c.Alert + rules.JoinAlertsWithin is { } together && together > now ? together : now;
        var reported = new MisuseReported(
            c.Channel, c.EnteredBy, c.School, c.Category, c.Threatening, atRisk, c.SeenAt, c.Items, c.Files, c.Description,
            c.About, c.ReporterName, c.ReporterEmail, c.SecretHash, c.LeftOut, c.Routed.Route.Clause, c.Routed.Route.Mode,
            [.. c.Routed.Places.Select(p => new ToldPlace(p.Wanted, p.Taken, [.. p.People.Except(c.LeftOut)]))],
            alertAt > now ? [] : [.. Tell(c, atRisk, c.Duty ?? context.Duty).Except(c.LeftOut)],
            WorkingDays.Later(now, rules.TriageDays, context.Rules.Holidays),
            atRisk ? now + rules.SafeguardingSeenWithin : null, atRisk ? now + rules.DeputiesAfter : null, alertAt, c.From);
        return c.Mail is not { } mail ? Decision.Of(reported) : Decision.Of(reported, new ReportMailed(
            mail.Sender, mail.Verdicts.Spf, mail.Verdicts.Dkim, mail.Verdicts.Dmarc, mail.MessageId, mail.SentAt,
            mail.Refused, mail.NoReceipt));
    }

    /// <summary>A child at risk is the leads' alone; a threat does not wait for one role to look.</summary>
    private static IEnumerable<string> Tell(ReportMisuse c, bool atRisk, OnDuty duty)
    {
        if (!atRisk) return c.Threatening ? c.Routed.People.Union(Who.Everybody(duty)) : c.Routed.People;
        var leads = Who.Leads(duty).Except(c.LeftOut).ToList();
        return leads.Count > 0 ? leads : c.Routed.People;
    }

    public static Decision Add(InvestigationState s, AddToMisuse c, DecisionContext context)
    {
        if (c.Text is null && c.Items.Count == 0 && c.Files.Count == 0)
            return Decision.No("nothing-to-add", "Say what you want to add.");
        var tell = c.Quietly || s.MergedInto is not null ? [] : Told.Working(s, context.Duty);
        return Decision.Of(new MisuseAdded(c.Text, [.. WithFreeNames(s, c.Items)], c.Files, tell));
    }

    public static Decision Open(InvestigationState s, OpenReport c, DecisionContext context) =>
        s.OpenedBy.Contains(context.Actor.Id) ? Decision.Nothing : Decision.Of(new ReportOpened(c.Role));

    /// <summary>Two people may add at once, having counted from the same place: the later one's places move on.</summary>
    private static IEnumerable<ListedItem> WithFreeNames(InvestigationState s, IReadOnlyList<ListedItem> added)
    {
        var taken = s.Report.Items.Select(i => i.Id).ToHashSet();
        foreach (var item in added)
        {
            var id = item.Id;
            for (var n = taken.Count + 1; !taken.Add(id); n++) id = $"i{n}";
            yield return item with { Id = id };
        }
    }
}
