using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>A letter of a case that went out and that a mail follows.</summary>
/// <param name="Lane">Whom it went to, as <see cref="Effect.Lane"/> says it.</param>
internal sealed record SentLetter(string Lane)
{
    /// <summary>The last letter that went out under one of these Message-IDs, or null where none did.</summary>
    /// <param name="events">Those of the kind of case.</param>
    /// <param name="follows">Without angle brackets, the one that is answered first.</param>
    public static async Task<SentLetter?> FindAsync(
        ICaseStore store, EventCatalogue events, string stream, IReadOnlyList<string> follows, CancellationToken cancel)
    {
        if (follows.Count == 0 || await store.ReadAsync(stream, cancel: cancel) is not { } slice) return null;
        var sent = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var stored in slice.Events)
        {
            if (Of(EventCodec.Decode(events, stored).Event) is ({ Length: > 0 } id, var lane))
                sent[id] = lane;
        }

        return follows.Select(id => sent.GetValueOrDefault(id)).OfType<string>().FirstOrDefault() is { } found
            ? new SentLetter(found)
            : null;
    }

    private static (string Id, string Lane) Of(ICaseEvent e) => e switch
    {
        NoticeSent n => (n.MessageId, Letters.HostLane(n.Approach)),
        EscalationSent x => (x.MessageId, Letters.RungLane(x.Escalation)),
        PoliceReportSent p => (p.MessageId, Letters.PoliceLane(p.Report)),
        MailSent m => (m.MessageId, m.Lane),
        _ => ("", ""),
    };
}
