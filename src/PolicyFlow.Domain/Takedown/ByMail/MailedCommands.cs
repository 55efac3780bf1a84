using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>What is known of the mail that a report came by; see <see cref="ReportMailed"/>.</summary>
public sealed record MailFacts(
    string? Sender, MailVerdicts Verdicts, BodyRef? MessageId, DateTimeOffset? SentAt, BodyRef? Refused,
    string? NoReceipt);

/// <summary>Puts right what was found in an email.</summary>
/// <param name="Removed">Ids of items that nobody has decided on.</param>
public sealed record CompleteReport(
    IReadOnlyList<ListedItem> Added, IReadOnlyList<string> Removed, DateTimeOffset? SeenAt, BodyRef? About)
    : ICaseCommand;
