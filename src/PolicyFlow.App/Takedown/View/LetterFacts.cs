using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>What a case knows for the letters that a manager may approve.</summary>
public static class LetterFacts
{
    /// <summary>For a notice to the host of these places. The person concerned is named only where she chose so.</summary>
    public static NoticeFacts Notice(CaseView view, IReadOnlyList<ItemView> items, string? hostLaw = null) =>
        new(view.Reference, view.NetworkName, What(view), Places(items))
        {
            AffectedName = view.State.Care.Named == true && view.Care.Name.Length > 0 ? view.Care.Name : null,
            HostLaw = hostLaw,
        };

    /// <summary>For a rung of the ladder: about what a host has failed at, else about everything that is open.</summary>
    public static EscalationFacts Escalation(CaseView view)
    {
        var s = view.State;
        var failed = Climbing.Items(s).Select(i => i.Id).ToHashSet();
        var items = view.Items.Where(i => failed.Count > 0 ? failed.Contains(i.Id) : i is { Confirmed: false, Declined: false, Locked: false }).ToList();
        var approach = view.Approaches.LastOrDefault(a => a.Items.Any(id => items.Any(i => i.Id == id)));
        var answer = view.Timeline.LastOrDefault(t => t.Event == "host-answered" && t.Detail.Length > 0);
        return new EscalationFacts(view.Reference, view.NetworkName, What(view), approach?.Host ?? "", Places(items), s.ReportedAt)
        {
            ApproachedAt = approach?.ReceivedAt,
            Channel = approach?.Channel ?? ApproachChannel.Email,
            Reminders = approach?.ChasersDone ?? 0,
            Ticket = approach?.Ticket is { Length: > 0 } ticket ? ticket : null,
            Answer = answer?.Detail,
            AnsweredAt = answer?.At,
            Tried = [.. s.Ladder.Escalations.Where(e => e is { Bounced: false, Past: false })],
        };
    }

    /// <summary>For the pack of somebody whom a site wants to ask herself.</summary>
    public static PackFacts Pack(CaseView view, IReadOnlyList<ItemView> items, Provider? provider, SupportOptions support) =>
        new(view.Reference, view.NetworkName, provider?.Name ?? "the website", What(view), Places(items), support)
        {
            ReportForm = provider?.Form,
            InAppSteps = provider?.Steps ?? [],
        };

    public static string What(CaseView view) => view.Words.Category.Title.ToLowerInvariant();

    private static IReadOnlyList<string> Places(IEnumerable<ItemView> items) => [.. items.Where(i => !i.Locked).Select(i => i.Text)];
}
