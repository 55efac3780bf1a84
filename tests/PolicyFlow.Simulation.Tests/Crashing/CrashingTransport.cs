using PolicyFlow.App.Mail;

namespace PolicyFlow.Simulation.Tests.Crashing;

/// <summary>A way to the mail server on which the process may end after the server has taken the mail.</summary>
internal sealed class CrashingTransport(IMailTransport inner, CrashPlan plan) : IMailTransport
{
    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        plan.Alive();
        var result = inner.SendAsync(mail, cancel).GetAwaiter().GetResult();
        plan.AfterMail();
        return Task.FromResult(result);
    }
}
