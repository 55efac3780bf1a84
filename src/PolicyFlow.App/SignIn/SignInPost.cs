using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail;

namespace PolicyFlow.App.SignIn;

/// <summary>
/// Sends sign-in mail beside the request, so that the page answers equally fast whether the address is known or not.
/// Code and link are kept in memory only; if the program ends before the mail went, the person asks again.
/// </summary>
public sealed class SignInPost(IMailTransport transport, TimeProvider time, ILogger<SignInPost> log) : BackgroundService
{
    private const int AtOnce = 32;
    private static readonly TimeSpan[] Pauses =
        [.. new[] { 2, 5, 15, 30, 60, 120 }.Select(s => TimeSpan.FromSeconds(s))];

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(1000);

    /// <summary>Puts a mail in the queue; false when the queue is full.</summary>
    public bool TrySend(OutgoingMail mail, DateTimeOffset until) => _waiting.Writer.TryWrite(new Waiting(mail, until));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        _waiting.Reader.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
        async (waiting, cancel) => await SendAsync(waiting, cancel));

    private async Task SendAsync(Waiting waiting, CancellationToken cancel)
    {
        var id = waiting.Mail.MessageId;
        foreach (var pause in Pauses)
        {
            switch (await transport.SendAsync(waiting.Mail, cancel))
            {
                case MailResult.Accepted:
                    return;
                case MailResult.RefusedForGood refused:
                    log.LogWarning("Sign-in mail {MessageId} was refused: {Reason}", id, Safe(refused.Reason));
                    return;
                case MailResult.TryLater later:
                    log.LogWarning("Sign-in mail {MessageId} is delayed: {Reason}", id, Safe(later.Reason));
                    break;
            }

            if (time.GetUtcNow() + pause >= waiting.Until) break;
            await Task.Delay(pause, time, cancel);
        }

        log.LogError("Sign-in mail {MessageId} was not sent in time.", id);
    }

    // A server's answer often repeats the address, and logs hold none: the number alone says what kind of no it was.
    private static string Safe(string reason) =>
        reason.Length > 3 && reason[..3].All(char.IsAsciiDigit) ? reason[..3] : reason.Contains('@') ? "" : reason;

    private sealed record Waiting(OutgoingMail Mail, DateTimeOffset Until);
}
