using PolicyFlow.App.Telemetry;

namespace PolicyFlow.App.Mail;

/// <summary>Stands before every transport of a host and counts the mails that were not taken over.</summary>
public sealed class MeasuredTransport(IMailTransport inner) : IMailTransport
{
    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        var result = await inner.SendAsync(mail, cancel);
        if (Reason(result) is { } reason) Measured.MailNotTaken(reason);
        return result;
    }

    private static string? Reason(MailResult result) => result switch
    {
        MailResult.RefusedForGood => "refused",
        MailResult.TryLater { Untried: true } => null,
        MailResult.TryLater { OutOfReach: true } => "out-of-reach",
        MailResult.TryLater => "later",
        _ => null,
    };
}
