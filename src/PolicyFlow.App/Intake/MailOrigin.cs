using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Intake;

/// <summary>The mail that a report came by.</summary>
/// <param name="Sender">The person in our list who has the address, by id, or null. The address proves nothing.</param>
/// <param name="MessageId">Without angle brackets, or empty.</param>
/// <param name="SentAt">When the mail says that it was sent (UTC), where that can be so.</param>
/// <param name="Refused">Names of attachments that can harm a computer.</param>
/// <param name="NoReceipt">Why the sender gets no receipt, see <see cref="Mailed"/>; null where one goes.</param>
public sealed record MailOrigin(
    string? Sender, MailVerdicts Verdicts, string MessageId, DateTimeOffset? SentAt, IReadOnlyList<string> Refused,
    string? NoReceipt);
