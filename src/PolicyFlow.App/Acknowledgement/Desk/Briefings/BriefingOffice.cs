using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Briefings;

/// <summary>A briefing with its words.</summary>
/// <param name="Id">As in addresses.</param>
public sealed record BriefingView(string Id, BriefingHeld Held, Actor By, string Place, string FileName);

/// <summary>Keeps briefings with their signed sheets. The sheet lies with the campaign's evidence, under its SHA-256.</summary>
public sealed class BriefingOffice(PlainStreams streams, IFileStore files, CaseClock clock)
{
    private const string Prefix = "briefing/";
    private const string Index = "briefing";
    private const int Most = 200;

    private static readonly StreamKind<BriefingState> Kind =
        new(BriefingState.Events, BriefingState.Unknown, BriefingState.Evolve);

    /// <summary>Records a briefing. The same command again changes nothing.</summary>
    /// <param name="opened">The London day on which the campaign began.</param>
    public async Task<OfficeAnswer> RecordAsync(
        string campaign, Actor by, string commandId, DateOnly on, string place, string? school, SignedSheet sheet,
        DateOnly opened, CancellationToken cancel = default)
    {
        var id = PeopleOffice.Derived(commandId);
        var vault = new BodyVault(commandId);
        var held = new BriefingHeld(
            campaign, on, vault.Keep("place", "staff", place), school, sheet.Sha256, sheet.ContentType, sheet.Bytes.Length,
            vault.Keep("file", "staff", sheet.Name));

        // Kept before it is recorded: a file that nothing names is no loss, a record without its file would be.
        using (var bytes = new MemoryStream(sheet.Bytes, writable: false))
            await files.PutAsync(KeyOf(campaign, sheet.Sha256), bytes, cancel);
        var answer = await streams.WriteAsync(
            Kind, new StreamCommand(StreamOf(campaign, id), commandId, by, clock.Now) { Bodies = vault.Bodies },
            state => state.Record(held, LondonDay.Of(clock.Now), opened),
            (_, _) => new KeyChange([new Key(Index, campaign, SortOf(on, id))], []), cancel);
        return new OfficeAnswer(id, answer.Refusal, "on-day");
    }

    /// <summary>A briefing of a campaign, or null.</summary>
    public async Task<BriefingView?> FindAsync(string campaign, string id, CancellationToken cancel = default)
    {
        if (!id.All(char.IsAsciiLetterOrDigit) || !campaign.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return null;
        var loaded = await streams.LoadAsync(Kind, StreamOf(campaign, id), cancel);
        if (loaded.State is not { Held: { } held, By: { } by }) return null;
        var words = await streams.Store.BodiesAsync(loaded.Stream, [held.Place.Id, held.FileName.Id], cancel);
        return new BriefingView(id, held, by, words.Text(held.Place), words.Text(held.FileName));
    }

    /// <summary>The briefings of a campaign, oldest first.</summary>
    public async Task<IReadOnlyList<BriefingView>> ListAsync(string campaign, CancellationToken cancel = default)
    {
        var page = await streams.Store.FindAsync(new KeyQuery(Index, campaign, Most), cancel);
        var found = new List<BriefingView>();
        foreach (var key in page.Found)
            if (await FindAsync(campaign, key.Stream.Split('/')[^1], cancel) is { } briefing) found.Add(briefing);
        return found;
    }

    /// <summary>The signed sheet, or null where it is not kept any more.</summary>
    public Task<Stream?> SheetAsync(BriefingView briefing, CancellationToken cancel = default) =>
        files.OpenAsync(KeyOf(briefing.Held.Campaign, briefing.Held.Sha256), cancel);

    private static string SortOf(DateOnly on, string id) =>
        on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "|" + id;

    private static string StreamOf(string campaign, string id) => $"{Prefix}{campaign}/{id}";

    private static string KeyOf(string campaign, string sha256) =>
        $"evidence/{AcknowledgementStreams.Campaign(campaign)}/{sha256}";
}
