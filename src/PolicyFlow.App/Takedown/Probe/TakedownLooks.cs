using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Probe.Judging;
using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Probe;

/// <summary>Looks at the pages of a takedown (16.4): keeps the first look as evidence, and compares later ones with it.
/// </summary>
public sealed class TakedownLooks(ICaseStore store, IFileStore files, IPageProbe probe)
{
    /// <summary>Whose words a captured page is: the website's.</summary>
    private const string Owner = "host";

    public async Task<EffectResult> PerformAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var item = loaded.State.Items.Find(i => i.Id == effect.Effect.About)!;
        var words = await store.BodiesAsync(loaded.Stream, [item.Listed.Locator.Id], cancel);
        if (!words.ContainsKey(item.Listed.Locator.Id)) return new EffectResult.NotPossible("The address was erased.");

        var before = effect.Effect.Kind == Looks.Capture ? null : await TraceAsync(loaded.Stream, item, cancel);
        var look = await probe.LookAsync(words.Text(item.Listed.Locator), before, cancel);
        if (look.Why == Whys.Busy.Code) return new EffectResult.TryLater(look.WhyText);
        if (effect.Effect.Kind == Looks.Probe) return new EffectResult.Found(new RecordProbe(item.Id, look.Status, look.Why), []);

        var vault = new BodyVault($"effect:{effect.Id}");
        var kept = look.Capture is null ? null : await KeepAsync(loaded.Stream, item, look, vault, cancel);
        return new EffectResult.Found(new RecordCapture(item.Id, look.Status, look.Why, kept), vault.Bodies);
    }

    /// <summary>The file is there before the case names it: a file without a case is swept, a case without its file would
    /// be a loss.</summary>
    private async Task<EvidenceFile> KeepAsync(
        string stream, Item item, PageLook look, BodyVault vault, CancellationToken cancel)
    {
        var capture = look.Capture!;
        using var content = new MemoryStream(capture.Document, writable: false);
        await files.PutAsync(EvidenceKey.Of(stream, capture.Sha256), content, cancel);
        return new EvidenceFile(
            capture.Sha256, "text/plain", capture.Document.Length,
            vault.Keep("page", Owner, $"Page {item.Id} as the machine read it.txt"));
    }

    private async Task<PageTrace?> TraceAsync(string stream, Item item, CancellationToken cancel)
    {
        if (item.Capture is not { } sha) return null;
        await using var content = await files.OpenAsync(EvidenceKey.Of(stream, sha), cancel);
        if (content is null) return null;
        using var document = new MemoryStream();
        await content.CopyToAsync(document, cancel);
        return PageTrace.OfDocument(document.GetBuffer().AsSpan(0, (int)document.Length));
    }
}
