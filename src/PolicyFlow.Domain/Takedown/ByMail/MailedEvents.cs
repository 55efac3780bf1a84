using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The report came by email (9.1): what is known of the mail and its sender.</summary>
/// <param name="Sender">The person in our list who has the address, by id; null where nobody has. The address is only
/// what the mail says.</param>
/// <param name="MessageId">The mail's own, without angle brackets: a body.</param>
/// <param name="SentAt">When the mail says that it was sent (UTC), where that can be so.</param>
/// <param name="Refused">The names of attachments that can harm a computer, one a line: a body.</param>
/// <param name="NoReceipt">Why the sender gets no receipt: <c>enough-today</c> or <c>no-mailbox</c>; null where one goes.
/// </param>
public sealed record ReportMailed(
    string? Sender,
    MailVerdict Spf,
    MailVerdict Dkim,
    MailVerdict Dmarc,
    BodyRef? MessageId,
    DateTimeOffset? SentAt,
    BodyRef? Refused,
    string? NoReceipt) : ICaseEvent;

/// <summary>A manager looked through what was found in the email and put it right (9.2). The reporter's words stay.</summary>
/// <param name="Removed">Items that are none, by id.</param>
/// <param name="SeenAt">When the content was seen (UTC); null where it is not said.</param>
/// <param name="About">Whom it is about, in the manager's words: a body.</param>
/// <param name="DecideBy">Where a new place starts a clock: until when (UTC).</param>
public sealed record ReportCompleted(
    IReadOnlyList<ListedItem> Added,
    IReadOnlyList<string> Removed,
    DateTimeOffset? SeenAt,
    BodyRef? About,
    DateTimeOffset? DecideBy,
    DateTimeOffset? WarnAt) : ICaseEvent;
