using System.Collections.Immutable;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>A mail may open a case.</summary>
/// <param name="Mail">Its key.</param>
public sealed record MailAdmitted(string Mail) : ICaseEvent;

/// <summary>The first mail over the limit: the deciders are told of this addition, and not of those after it.</summary>
/// <param name="Mail">Its key.</param>
public sealed record MailOverflowed(string Mail) : ICaseEvent;

/// <summary>The mail of one sender within one hour of the clock, as far as it opened cases. The stream is named by a
/// keyed hash of the address.</summary>
public sealed record SenderHour(ImmutableList<string> Admitted, string? Overflowed)
{
    public const string Prefix = "inbound-hour-";

    /// <summary>The stored names.</summary>
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<MailAdmitted>("mail-admitted", "")
        .Add<MailOverflowed>("mail-overflowed", "");

    public static readonly StreamKind<SenderHour> Kind = new(Events, new SenderHour([], null), (hour, recorded) =>
        recorded.Event switch
        {
            MailAdmitted e => hour with { Admitted = hour.Admitted.Add(e.Mail) },
            MailOverflowed e => hour with { Overflowed = e.Mail },
            _ => hour,
        });

    public Decision Take(string mail, int most)
    {
        if (Admitted.Contains(mail)) return Decision.Nothing;
        if (Admitted.Count < most) return Decision.Of(new MailAdmitted(mail));
        return Overflowed is null ? Decision.Of(new MailOverflowed(mail)) : Decision.Nothing;
    }
}
