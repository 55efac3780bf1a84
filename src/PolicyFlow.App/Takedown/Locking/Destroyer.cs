using System.Text;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>
/// Destroys what is locked, as somebody who may say so instructed (8.1): the files with every copy, where the content is,
/// every text that names it, and the search words that only those brought. The chain stays whole and says who instructed
/// it, why and when.
/// </summary>
/// <param name="ledger">Keeps an older backup from bringing it back; null where there is none.</param>
/// <param name="mailbox">Demo mode's mailbox; null where mail leaves the house.</param>
public sealed class Destroyer(
    CaseEngine<TakedownState> engine, ICaseStore store, IFileStore files, Copies copies, ErasureLedger? ledger = null,
    MailboxTransport? mailbox = null)
{
    private const int MostAtOnce = 100;

    /// <param name="request">With the command as somebody gave it; the texts that go with it are found here.</param>
    public async Task<Execution<TakedownState>> DestroyAsync(CaseRequest request, CancellationToken cancel = default)
    {
        var command = (DestroyOnInstruction)request.Command;
        if (await engine.LoadAsync(request.Stream, cancel) is not { } loaded) return new Execution<TakedownState>.Missing();
        var bodies = await BodiesAsync(request.Stream, cancel);
        var words = LockedWords.Of(loaded.State.Items.Where(i => command.Items.Contains(i.Id)), bodies);
        var going = Going(loaded.State, command, bodies, words);
        var done = await engine.ExecuteAsync(
            request with
            {
                Command = command with { Bodies = [.. going.Keys] },
                ErasedBodies = [.. going.Keys],
                RemoveKeys = SearchWords.OnlyOf(
                    going.Values, bodies.Where(b => !going.ContainsKey(b.Key)).Select(b => b.Value)),
            },
            cancel);
        if (done is not Execution<TakedownState>.Done(var after, _, _)) return done;
        var destroyed = EvidenceRoom.Destroyed(after);
        ledger?.Note(request.Stream, [], [.. destroyed]);
        await DestroyFilesAsync(request.Stream, destroyed, cancel);
        mailbox?.Forget(mail => words.StandIn(mail.Subject + "\n" + mail.Text) || words.StandIn(mail.Html ?? ""));
        return done;
    }

    /// <summary>Completes what a crash cut short, and destroys again what came back with an older backup.</summary>
    /// <param name="stream">A case in which something was erased or destroyed.</param>
    /// <param name="noted">SHA-256 of files that the ledger says were destroyed.</param>
    public async Task DestroyAgainAsync(string stream, IReadOnlySet<string> noted, CancellationToken cancel = default)
    {
        if (!stream.StartsWith(TakedownStreams.Prefix, StringComparison.Ordinal)) return;
        var loaded = await engine.LoadAsync(stream, cancel);
        await DestroyFilesAsync(stream, noted.Union(EvidenceRoom.Destroyed(loaded?.State)).ToHashSet(), cancel);
    }

    private async Task DestroyFilesAsync(string stream, IReadOnlySet<string> shas, CancellationToken cancel)
    {
        if (shas.Count == 0) return;
        foreach (var holder in await InvestigationsOfAsync(stream, cancel))
            foreach (var sha in shas) await files.DeleteAsync(EvidenceKey.Of(holder, sha), cancel);
        foreach (var sha in shas) await files.DeleteAsync(EvidenceKey.Of(stream, sha), cancel);
        var events = (await store.ReadAsync(stream, cancel: cancel))?.Events ?? [];
        var came = events.Select(e => e.CommandId.Split(':', 2)).Where(c => c is ["report" or "add", _])
            .Select(c => c[1]).ToHashSet();
        await copies.DestroyDraftsAsync(came, cancel);
        await copies.DestroyAsync(
            shas,
            came.Where(c => c.StartsWith("mail:", StringComparison.Ordinal)).Select(c => c["mail:".Length..]).ToHashSet(),
            cancel);
    }

    /// <summary>Investigations that were opened from the case took its files along, before they were locked.</summary>
    private async Task<IReadOnlyList<string>> InvestigationsOfAsync(string stream, CancellationToken cancel)
    {
        var found = new List<string>();
        for (string? after = null; ;)
        {
            var page = await store.FindAsync(new KeyQuery(InvestigationKeys.From, stream, MostAtOnce, after), cancel);
            found.AddRange(page.Found.Select(f => f.Stream));
            if (page.Next is null) return found;
            after = page.Next;
        }
    }

    /// <summary>Every text that an event of the case refers to, whoever wrote it.</summary>
    private async Task<IReadOnlyDictionary<string, Body>> BodiesAsync(string stream, CancellationToken cancel)
    {
        var events = (await store.ReadAsync(stream, cancel: cancel))!.Events;
        return await store.BodiesAsync(
            stream, [.. events.SelectMany(BodyMentions.References).Select(b => b.Id).Distinct()], cancel);
    }

    /// <summary>What goes: the locators, the names of the files, and every other text in which a locator stands, but not
    /// where another place is.</summary>
    private static Dictionary<string, Body> Going(
        TakedownState s, DestroyOnInstruction command, IReadOnlyDictionary<string, Body> bodies, LockedWords words)
    {
        var ids = s.Items.Where(i => command.Items.Contains(i.Id)).Select(i => i.Listed.Locator.Id)
            .Concat(s.Files.Where(f => command.Files.Contains(f.Sha256)).Select(f => f.Name.Id)).ToHashSet();
        var others = s.Items.Where(i => !command.Items.Contains(i.Id)).Select(i => i.Listed.Locator.Id).ToHashSet();
        return bodies.Values
            .Where(b => ids.Contains(b.Id) || (!others.Contains(b.Id) && words.StandIn(Encoding.UTF8.GetString(b.Bytes))))
            .ToDictionary(b => b.Id);
    }
}
