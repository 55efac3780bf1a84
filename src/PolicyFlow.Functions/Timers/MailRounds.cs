using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Mail.Inbound.Imap;
using PolicyFlow.App.Mail.Inbound.Loop;

namespace PolicyFlow.Functions.Timers;

/// <summary>What is done for incoming mail by the clock (UTC). The host runs each on one instance at a time.</summary>
/// <param name="services">Without settings for it there is nothing to do.</param>
internal sealed class MailRounds(IServiceProvider services)
{
    /// <summary>Every two minutes: the unseen mail of the shared mailbox.</summary>
    [Function("FetchMail")]
    public Task FetchMailAsync([TimerTrigger("0 */2 * * * *")] TimerInfo timer, CancellationToken cancel) =>
        services.GetService<ImapOptions>() is { IsSet: true }
            ? services.GetRequiredService<ImapRound>().RunAsync(cancel)
            : Task.CompletedTask;

    /// <summary>Every five minutes: whether the mail to ourselves comes back.</summary>
    [Function("WatchMailLoop")]
    public Task WatchMailLoopAsync([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken cancel) =>
        services.GetService<LoopWatch>() is { } watch ? watch.RunAsync(cancel) : Task.CompletedTask;
}
