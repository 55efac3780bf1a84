using PolicyFlow.App.Mail;

namespace PolicyFlow.Bench;

/// <summary>A mail server that takes everything at once: what is measured is ours, not a network.</summary>
internal sealed class InstantTransport : IMailTransport
{
    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default) =>
        Task.FromResult<MailResult>(new MailResult.Accepted("250 Taken."));
}
