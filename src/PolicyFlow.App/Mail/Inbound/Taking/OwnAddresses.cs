using Microsoft.Extensions.Configuration;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Addresses at which no person reads a receipt: our own, and those of machines.</summary>
public sealed class OwnAddresses(params IEnumerable<string> own)
{
    private static readonly string[] Machines =
    [
        "mailer-daemon", "postmaster", "no-reply", "noreply", "no.reply", "no_reply", "donotreply", "do-not-reply",
        "do.not.reply", "do_not_reply", "bounce", "bounces",
    ];

    private readonly HashSet<string> _own = [.. own.Select(EmailAddress.Normal).Where(a => a.Length > 0)];

    /// <summary>Everything in the settings that mail is sent from or taken in at.</summary>
    public static OwnAddresses Of(IConfiguration settings) => new(
    [
        .. settings.GetSection("Mail").GetChildren().Select(way => way["From"] ?? ""),
        settings[$"{SendGridOptions.Section}:From"] ?? "",
        InboundOptions.Of(settings)?.ReportTo ?? "",
        settings[$"{InboundOptions.Section}:{nameof(InboundOptions.LoopAddress)}"] ?? "",
    ]);

    /// <summary>All of them, in their normal form.</summary>
    public IReadOnlyCollection<string> All => _own;

    /// <summary>Whether nobody is to be answered at an address.</summary>
    public bool IsNoMailbox(string address)
    {
        var normal = EmailAddress.Normal(address);
        var local = normal.Split('@')[0];
        return normal.Length == 0 || _own.Contains(normal)
            || local.StartsWith("case+", StringComparison.Ordinal)
            || Array.Exists(Machines, m => local == m || local.StartsWith(m + "+", StringComparison.Ordinal)
                || local.StartsWith(m + "-", StringComparison.Ordinal));
    }
}
