using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The mail that a report came by, as it stands; see <see cref="ReportMailed"/>.</summary>
/// <param name="Checked">A manager has looked through what was found in it.</param>
public sealed record Mailed(
    string? Sender, MailVerdicts Verdicts, BodyRef? MessageId, DateTimeOffset? SentAt, BodyRef? Refused,
    string? NoReceipt, bool Checked = false)
{
    public const string EnoughToday = "enough-today";
    public const string NoMailbox = "no-mailbox";

    /// <summary>Ids of items that turned out to be none: they are never given again.</summary>
    public ImmutableHashSet<string> Removed { get; init; } = [];

    internal Withdrawal? Receipt => NoReceipt switch
    {
        null => null,
        EnoughToday => new Withdrawal(EnoughToday, "The sender was sent receipts enough on that day."),
        _ => new Withdrawal(NoMailbox, "Nobody reads mail at that address."),
    };
}
