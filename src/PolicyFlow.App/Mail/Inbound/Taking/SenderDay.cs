using System.Collections.Immutable;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>The sender of this mail gets a receipt.</summary>
/// <param name="Mail">Its key.</param>
public sealed record ReceiptAllowed(string Mail) : ICaseEvent;

/// <summary>The receipts of one sender on one day (UTC, case time). Two machines that answer each other's receipts come to
/// rest by it. The stream is named by a keyed hash of the address.</summary>
public sealed record SenderDay(ImmutableList<string> Allowed)
{
    public const string Prefix = "inbound-day-";

    /// <summary>The first, and one more: people send what they forgot.</summary>
    public const int MostReceipts = 2;

    /// <summary>The stored names.</summary>
    public static readonly EventCatalogue Events = new EventCatalogue().Add<ReceiptAllowed>("receipt-allowed", "");

    public static readonly StreamKind<SenderDay> Kind = new(Events, new SenderDay([]), (day, recorded) =>
        recorded.Event is ReceiptAllowed e ? new SenderDay(day.Allowed.Add(e.Mail)) : day);

    public Decision Take(string mail) => Allowed.Contains(mail) || Allowed.Count >= MostReceipts
        ? Decision.Nothing : Decision.Of(new ReceiptAllowed(mail));
}
