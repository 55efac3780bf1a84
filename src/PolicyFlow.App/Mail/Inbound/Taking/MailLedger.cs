using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Who goes first has to be finished before the next can follow; it is tried again.</summary>
public sealed class MailWaitsException() : Exception("It waits for mail that came before it.");

/// <summary>Remembers what was decided about each mail, and how many cases one sender's mail has opened.</summary>
public sealed class MailLedger(ICaseStore store, CaseClock clock, CaseSecrets secrets, InboundOptions options)
{
    private readonly PlainStreams _streams = new(store);

    public async Task<MailFate> FindAsync(string key, CancellationToken cancel) =>
        (await _streams.LoadAsync(MailFate.Kind, MailFate.Prefix + key, cancel)).State;

    /// <summary>Records a decision, unless there is one.</summary>
    /// <returns>The one that counts.</returns>
    public async Task<MailDecided> DecideAsync(string key, MailDecided decision, CancellationToken cancel)
    {
        var answer = await _streams.WriteAsync(
            MailFate.Kind, CommandOf(MailFate.Prefix + key, "decide"),
            fate => fate.Decided is null ? Decision.Of(decision) : Decision.Nothing, cancel: cancel);
        return answer.Now.State.Decided!;
    }

    public Task DoneAsync(string key, string? stream, CancellationToken cancel) => _streams.WriteAsync(
        MailFate.Kind, CommandOf(MailFate.Prefix + key, "done"),
        fate => fate.Done is null ? Decision.Of(new MailDone(stream)) : Decision.Nothing, cancel: cancel);

    /// <summary>Whether a mail opens a case, or joins the last one that its sender's mail opened in this hour (case
    /// time).
    /// </summary>
    /// <exception cref="MailWaitsException">None of those cases is open yet.</exception>
    public async Task<MailDecided> AdmitAsync(string sender, string key, CancellationToken cancel)
    {
        var hour = clock.Now.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        var stream = $"{SenderHour.Prefix}{secrets.Mark("inbound-sender", sender)}-{hour}";
        var now = (await _streams.WriteAsync(
            SenderHour.Kind, CommandOf(stream, "mail:" + key), state => state.Take(key, options.CasesPerHour),
            cancel: cancel)).Now.State;
        if (now.Admitted.Contains(key)) return new MailDecided(MailFate.Report, null, Quietly: false);
        foreach (var earlier in now.Admitted.Reverse())
        {
            if ((await FindAsync(earlier, cancel)).Done?.Case is { } opened)
                return new MailDecided(MailFate.Addition, opened, Quietly: now.Overflowed != key);
        }

        throw new MailWaitsException();
    }

    /// <summary>Whether the sender gets a receipt for this mail: not more than a few on one day (UTC, case time).</summary>
    public async Task<bool> MayHaveReceiptAsync(string sender, string key, CancellationToken cancel)
    {
        var day = clock.Now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var stream = $"{SenderDay.Prefix}{secrets.Mark("inbound-sender", sender)}-{day}";
        var answer = await _streams.WriteAsync(
            SenderDay.Kind, CommandOf(stream, "mail:" + key), state => state.Take(key), cancel: cancel);
        return answer.Now.State.Allowed.Contains(key);
    }

    private StreamCommand CommandOf(string stream, string command) => new(stream, command, Actor.System, clock.Now);
}
