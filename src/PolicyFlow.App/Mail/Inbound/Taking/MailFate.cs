using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>What is done with a mail, decided once: working on it again does the same again.</summary>
/// <param name="How">One of <see cref="MailFate"/>'s names.</param>
/// <param name="Case">The case that it is added to.</param>
/// <param name="Quietly">It is one of many in a row.</param>
/// <param name="Who">Of a mail that joins its case: who of the case wrote it.</param>
/// <param name="Party">The approach of a host, the escalation of a further body, or null.</param>
/// <param name="By">What led to the case.</param>
public sealed record MailDecided(
    string How, string? Case, bool Quietly, MailSender? Who = null, string? Party = null, MatchedBy? By = null)
    : ICaseEvent
{
    /// <summary>What was found out about the case that it joins, or null where it joins none.</summary>
    internal MailMatch? Match => Case is { } stream && Who is { } who && By is { } by
        ? new MailMatch(stream, who, Party, by)
        : null;

    /// <summary>It joins its case.</summary>
    internal static MailDecided Of(string how, MailMatch match) =>
        new(how, match.Case, Quietly: false, match.Who, match.Party, match.By);
}

/// <summary>It is done.</summary>
/// <param name="Case">The case that has it now; null where it was filed, or waits for a person.</param>
public sealed record MailDone(string? Case) : ICaseEvent;

/// <summary>A mail, as far as it has come. The stream holds no words; it is named by a hash of the mail.</summary>
/// <param name="Kept">Where it lies in the holding pen; null for a mail that never came there.</param>
public sealed record MailFate(MailDecided? Decided, MailDone? Done, PenState? Kept = null)
{
    public const string Prefix = "inbound-mail-";

    /// <summary>It becomes a report.</summary>
    public const string Report = "report";

    /// <summary>Its case's reporter adds to the report.</summary>
    public const string Answer = "answer";

    /// <summary>Somebody else writes about a case: it is kept there.</summary>
    public const string Joined = "joined";

    /// <summary>It is added to the case that its sender's mail opened last.</summary>
    public const string Addition = "addition";

    /// <summary>No person sent it: it is kept and opens nothing.</summary>
    public const string Filed = "filed";

    /// <summary>It waits in the holding pen, for a person to say what it is; why is one of <see cref="PenReason"/>.
    /// </summary>
    public const string Held = "held";

    /// <summary>The stored names.</summary>
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<MailDecided>("mail-decided", "9.2", version: 2)
        .Add<MailDone>("mail-done", "9.2")
        .Add<MailKept>("mail-kept", "9.2")
        .Add<MailChosen>("mail-chosen", "9.2")
        .Add<MailLetGo>("mail-let-go", "6.3")

        // Only a reporter's mail joined a case then.
        .Upcast("mail-decided", 1, data => data);

    public static readonly StreamKind<MailFate> Kind = new(Events, new MailFate(null, null), (fate, recorded) =>
        recorded.Event switch
        {
            MailDecided decided => fate with { Decided = decided },
            MailDone done => fate with { Done = done },
            _ => fate with { Kept = PenState.Evolve(fate.Kept, recorded) },
        });
}
