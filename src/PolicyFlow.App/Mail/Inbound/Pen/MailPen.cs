using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>One mail of a list.</summary>
/// <param name="Key">The mail's.</param>
/// <param name="From">The sender as the mail names it; it proves nothing.</param>
public sealed record PenEntry(string Key, PenState State, string From, string Subject);

/// <summary>Keeps mail that belongs to no case until a person says what it is, and files what no person sent.</summary>
public sealed class MailPen(
    ICaseStore store, PenFiles files, PenAlarm alarm, IPeopleDirectory people, SiteOptions site, CaseClock clock)
{
    /// <summary>Counting stops here.</summary>
    public const int CountTo = 100;

    private const string Sender = "sender";

    private readonly PlainStreams _streams = new(store);

    /// <summary>Why a mail that matches no case waits for a person; null for one that becomes a report, or is filed.
    /// </summary>
    internal string? WhyHeld(ReadMail mail) =>
        PenRules.Why(mail, mail.SenderEmail.Length > 0 && people.FindByEmail(mail.SenderEmail) is not null, site);

    /// <summary>Keeps a mail that waits for a person, and says so to whoever decides.</summary>
    internal Task HoldAsync(ReadMail mail, Stream raw, CancellationToken cancel) =>
        KeepAsync(mail.Key, raw, WhyHeld(mail) ?? PenReason.Reply, FromOf(mail), mail.Subject, waits: true, cancel);

    /// <summary>Files a mail that no person sent.</summary>
    internal Task FileAsync(ReadMail mail, Stream raw, CancellationToken cancel) =>
        KeepAsync(mail.Key, raw, PenReason.Automatic, FromOf(mail), mail.Subject, waits: false, cancel);

    /// <summary>Keeps bytes that could not be worked on at all.</summary>
    /// <param name="key">A SHA-256 of them, in lower-case hexadecimal.</param>
    internal Task HoldUnreadAsync(string key, Stream raw, CancellationToken cancel) =>
        KeepAsync(key, raw, PenReason.Failed, "", "", waits: true, cancel);

    /// <summary>How many wait, counted to <see cref="CountTo"/>.</summary>
    public Task<int> CountAsync(CancellationToken cancel) =>
        store.CountAsync(PenState.Index, PenState.ValueOf(PenPlace.Waiting), CountTo, cancel);

    /// <summary>A list: what waits, the oldest first, or what is filed, the newest first.</summary>
    public async Task<IReadOnlyList<PenEntry>> ListAsync(PenPlace place, int take, CancellationToken cancel)
    {
        var entries = new List<PenEntry>();
        for (string? after = null; entries.Count < take;)
        {
            var page = await store.FindAsync(new KeyQuery(PenState.Index, PenState.ValueOf(place), take, after), cancel);
            foreach (var found in page.Found)
            {
                // A key is a hint: the stream says what is true.
                if (await FindAsync(found.Stream[MailFate.Prefix.Length..], cancel) is { } entry && entry.State.Place == place)
                    entries.Add(entry);
            }

            if (page.Next is null) break;
            after = page.Next;
        }

        return [.. entries.Take(take)];
    }

    /// <summary>A kept mail, or null where there is none of that key.</summary>
    public async Task<PenEntry?> FindAsync(string key, CancellationToken cancel)
    {
        if (!PenFiles.IsKey(key)) return null;
        var stream = MailFate.Prefix + key;
        if ((await _streams.LoadAsync(MailFate.Kind, stream, cancel)).State.Kept is not { } kept) return null;
        var words = await store.BodiesAsync(
            stream, [.. new[] { kept.From, kept.Subject }.OfType<BodyRef>().Select(b => b.Id)], cancel);
        return new PenEntry(key, kept, words.Text(kept.From), words.Text(kept.Subject));
    }

    /// <summary>The reasons that people gave, in the order of <see cref="PenState.Chosen"/>.</summary>
    public async Task<IReadOnlyList<string>> ReasonsAsync(PenEntry entry, CancellationToken cancel)
    {
        var words = await store.BodiesAsync(
            MailFate.Prefix + entry.Key, [.. entry.State.Chosen.Select(c => c.Reason.Id)], cancel);
        return [.. entry.State.Chosen.Select(c => words.Text(c.Reason))];
    }

    /// <summary>Records what a person said. Only what lies where the person saw it can be moved from there.</summary>
    /// <returns>The refusal, or null.</returns>
    internal async Task<Decision.Refused?> ChooseAsync(
        string key, PenPlace from, string how, string? stream, string reason, Actor by, string commandId,
        CancellationToken cancel)
    {
        var vault = new BodyVault(commandId);
        var why = vault.Keep("reason", by.ToString(), reason);
        var answer = await _streams.WriteAsync(
            MailFate.Kind,
            new StreamCommand(MailFate.Prefix + key, commandId, by, clock.Now) { Bodies = vault.Bodies },
            fate => fate.Kept?.Place == from
                ? Decision.Of((ICaseEvent[])[
                    new MailChosen(how, stream, why), .. (ICaseEvent[])(stream is null ? [] : [new MailDone(stream)])])
                : Decision.No("moved", "Somebody has dealt with this email in the meantime."),
            PenState.Keys, cancel);
        return answer.Refusal;
    }

    private async Task KeepAsync(
        string key, Stream raw, string why, string from, string subject, bool waits,
        CancellationToken cancel)
    {
        // The bytes first: a mail without an entry is tried again, an entry without its mail would be a loss.
        await files.PutAsync(key, waits, raw, cancel);
        var command = "keep:" + key;
        var vault = new BodyVault(command);
        var kept = new MailKept(waits, why, vault.Add("from", Sender, from), vault.Add("subject", Sender, subject));
        await _streams.WriteAsync(
            MailFate.Kind,
            new StreamCommand(MailFate.Prefix + key, command, Actor.System, clock.Now) { Bodies = vault.Bodies },
            fate => fate.Kept is null ? Decision.Of(kept) : Decision.Nothing, PenState.Keys, cancel);
        if (waits) await alarm.RaiseAsync(cancel);
    }

    private static string FromOf(ReadMail mail) => (mail.SenderName, mail.SenderEmail) switch
    {
        ("", var email) => email,
        (var name, "") => name,
        var (name, email) => $"{name} <{email}>",
    };
}
