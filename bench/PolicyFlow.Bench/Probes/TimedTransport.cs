using System.Collections.Concurrent;
using System.Diagnostics;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;

namespace PolicyFlow.Bench.Probes;

/// <summary>A mail server that takes everything at once and says when the first letter of a case came.</summary>
internal sealed class TimedTransport : IMailTransport
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _expected = new();

    /// <returns>The instant of the arrival, as <see cref="Stopwatch.GetTimestamp"/> gives it.</returns>
    public Task<long> Expect(string stream) =>
        _expected.GetOrAdd(CaseReference.OfStream(stream), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        foreach (var (reference, arrived) in _expected)
            if (mail.Subject.Contains(reference, StringComparison.Ordinal)) arrived.TrySetResult(Stopwatch.GetTimestamp());
        return Task.FromResult<MailResult>(new MailResult.Accepted("250 Taken."));
    }
}
