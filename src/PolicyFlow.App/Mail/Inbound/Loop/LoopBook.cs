using System.Globalization;
using System.Text.Json;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Mail.Inbound.Loop;

/// <summary>A mail to ourselves that is on its way.</summary>
/// <param name="At">When it was sent (system time, UTC).</param>
public sealed record LoopSent(string Id, DateTimeOffset At);

/// <summary>Mail to ourselves does not come back.</summary>
/// <param name="Since">When the first one was sent that is missing (system time, UTC).</param>
/// <param name="Told">Who has been told, and by what: <c>mail:</c> or <c>text:</c> and the id of a person.</param>
public sealed record LoopAlarm(DateTimeOffset Since, IReadOnlyList<string> Told);

/// <summary>That the program ran, so that mail could come in.</summary>
/// <param name="Since">Since when without a longer pause (system time, UTC).</param>
/// <param name="At">When it was noted last.</param>
public sealed record LoopListening(DateTimeOffset Since, DateTimeOffset At);

/// <summary>What is on its way, and whether there is an alarm: a few small files, so that a restart and another instance
/// know it too.</summary>
public sealed class LoopBook(IFileStore files)
{
    private const string Out = "mail-loop/out/";
    private const string Last = "mail-loop/last.json";
    private const string Listening = "mail-loop/listening.json";
    private const string Alarm = "mail-loop/alarm.json";
    private const string Stamp = "yyyyMMddHHmmss";

    /// <summary>What has not come back yet, the oldest first.</summary>
    public async Task<IReadOnlyList<LoopSent>> OutstandingAsync(CancellationToken cancel)
    {
        var sent = new List<LoopSent>();
        await foreach (var file in files.ListAsync(Out, cancel))
            if (Of(file.Key[Out.Length..]) is { } one) sent.Add(one);
        return [.. sent.OrderBy(s => s.At)];
    }

    /// <summary>When one was sent last, or null.</summary>
    public async Task<DateTimeOffset?> LastAsync(CancellationToken cancel) =>
        await ReadAsync<LoopSent>(Last, cancel) is { } last ? last.At : null;

    /// <summary>Written before it is sent: one that never went out does not come back either.</summary>
    public async Task SentAsync(LoopSent sent, CancellationToken cancel)
    {
        await WriteAsync(KeyOf(sent), sent, cancel);
        await WriteAsync(Last, sent, cancel);
    }

    /// <summary>Notes that the program runs.</summary>
    /// <param name="now">System time.</param>
    /// <param name="pause">A longer silence than this is a time in which it did not.</param>
    /// <returns>Since when mail could have come in.</returns>
    public async Task<DateTimeOffset> ListenAsync(DateTimeOffset now, TimeSpan pause, CancellationToken cancel)
    {
        var before = await ReadAsync<LoopListening>(Listening, cancel);
        var since = before is null || now - before.At > pause ? now : before.Since;
        await WriteAsync(Listening, new LoopListening(since, now), cancel);
        return since;
    }

    public Task ForgetAsync(LoopSent sent, CancellationToken cancel) => files.DeleteAsync(KeyOf(sent), cancel);

    public Task<LoopAlarm?> AlarmAsync(CancellationToken cancel) => ReadAsync<LoopAlarm>(Alarm, cancel);

    public Task RaiseAsync(LoopAlarm alarm, CancellationToken cancel) => WriteAsync(Alarm, alarm, cancel);

    public Task ClearAsync(CancellationToken cancel) => files.DeleteAsync(Alarm, cancel);

    private static string KeyOf(LoopSent sent) =>
        $"{Out}{sent.At.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}-{sent.Id}";

    private static LoopSent? Of(string name) => name.Split('-') is [var at, var id]
        && DateTime.TryParseExact(
            at, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
                ? new LoopSent(id, new DateTimeOffset(time))
                : null;

    private async Task<T?> ReadAsync<T>(string key, CancellationToken cancel)
        where T : class
    {
        await using var content = await files.OpenAsync(key, cancel);
        return content is null ? null : await JsonSerializer.DeserializeAsync<T>(content, EventCodec.Json, cancel);
    }

    private async Task WriteAsync<T>(string key, T value, CancellationToken cancel)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(value, EventCodec.Json));
        await files.PutAsync(key, content, cancel);
    }
}
