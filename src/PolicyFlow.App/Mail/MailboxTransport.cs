using System.Globalization;
using System.Text.Json;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Mail;

/// <summary>A mail that demo mode would have sent.</summary>
/// <param name="Number">Counts from 1 in the order of sending.</param>
/// <param name="At">Case time, UTC.</param>
public sealed record KeptMail(int Number, DateTimeOffset At, OutgoingMail Mail);

/// <summary>
/// Demo mode's carrier: keeps every mail in a folder, so that the mailbox is there again after a restart. The same
/// Message-ID is kept once, as a mail server's reader would see it.
/// </summary>
public sealed class MailboxTransport : IMailTransport
{
    private readonly string _folder;
    private readonly CaseClock _clock;
    private readonly Lock _lock = new();
    private readonly List<KeptMail> _mails = [];
    private readonly HashSet<string> _messageIds = new(StringComparer.Ordinal);

    /// <param name="folder">Made where it is missing.</param>
    /// <param name="clock">Case time.</param>
    public MailboxTransport(string folder, CaseClock clock)
    {
        (_folder, _clock) = (folder, clock);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var kept = JsonSerializer.Deserialize<KeptMail>(File.ReadAllText(file), EventCodec.Json)!;
            _mails.Add(kept);
            _messageIds.Add(kept.Mail.MessageId);
        }
    }

    /// <summary>All mails, newest first.</summary>
    public IReadOnlyList<KeptMail> All
    {
        get
        {
            lock (_lock) return [.. Enumerable.Reverse(_mails)];
        }
    }

    public KeptMail? Find(int number)
    {
        lock (_lock) return _mails.Find(m => m.Number == number);
    }

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (MailCheck.Problem(mail) is { } problem)
            return Task.FromResult<MailResult>(new MailResult.RefusedForGood(problem));
        try
        {
            lock (_lock) Keep(mail);
            return Task.FromResult<MailResult>(new MailResult.Accepted("Kept in the mailbox of the demonstration."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<MailResult>(new MailResult.TryLater("The mailbox folder cannot be written."));
        }
    }

    private void Keep(OutgoingMail mail)
    {
        if (_messageIds.Contains(mail.MessageId)) return;
        var number = _mails.Count == 0 ? 1 : _mails[^1].Number + 1;
        var kept = new KeptMail(number, _clock.Now, mail);
        var file = Path.Combine(_folder, number.ToString("D6", CultureInfo.InvariantCulture) + ".json");

        // A file under its own name is always whole.
        using (var writing = File.Create(file + ".new"))
        {
            JsonSerializer.Serialize(writing, kept, EventCodec.Json);
            writing.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file, overwrite: true);
        _mails.Add(kept);
        _messageIds.Add(mail.MessageId);
    }
}
