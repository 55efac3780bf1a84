using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Opening;
using PolicyFlow.App.Intake.Tracking;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>What the reporter of an investigation follows and adds to.</summary>
public sealed class MisuseTracks(
    CaseEngine<InvestigationState> engine, ICaseStore store, PlaceReader reader, IFileStore files) : ITrackedKind
{
    /// <summary>How many merges are followed: cases are merged into open ones, so that there are never many.</summary>
    private const int MostMerges = 5;

    private static readonly IReadOnlySet<string> NothingDestroyed = new HashSet<string>();

    public string Prefix => InvestigationStreams.Prefix;

    public async Task<string?> SecretHashAsync(string caseId, CancellationToken cancel) =>
        (await engine.LoadAsync(caseId, cancel))?.State.Report.SecretHash is { Length: 64 } hash ? hash : null;

    public async Task<TrackedState?> StateAsync(string caseId, CancellationToken cancel)
    {
        if (await engine.LoadAsync(caseId, cancel) is not { State: var s }) return null;
        var events = (await store.ReadAsync(caseId, cancel: cancel))!.Events
            .Select(e => EventCodec.Decode(InvestigationCatalogue.Events, e));
        return new TrackedState(
            CaseReference.OfStream(caseId), MisuseWords.Now(s), MisuseWords.Next(s), [.. MisuseWords.Steps(events)],
            s.ClosedAt is not null, s.Safeguarding.Concern is not null)
        {
            LeftOut = s.LeftOut,
            CanLock = false,
            NoImageWanted = CategoryOf(s).NoImageWanted,
        };
    }

    /// <summary>What is added to a report that goes on in another case is added there too: nobody works on the first any
    /// more.</summary>
    public async Task AddAsync(
        string caseId, string text, IReadOnlyList<Place> places, IReadOnlyList<Attachment> attachments,
        string commandId, bool quietly, CancellationToken cancel)
    {
        var stream = caseId;
        for (var n = 0; n <= MostMerges && await engine.LoadAsync(stream, cancel) is { State: var s }; n++)
        {
            await AddOneAsync(stream, s, text, places, attachments, commandId, quietly, cancel);
            if (s.MergedInto is not { } into) break;
            stream = into;
        }
    }

    /// <summary>Files of an investigation are not locked: the safeguarding leads are alerted, and it is theirs alone (8.1).
    /// </summary>
    public async Task LockAsync(string caseId, string commandId, CancellationToken cancel)
    {
        var vault = new BodyVault("lock:" + commandId);
        var reason = vault.Keep(
            "reason", ReportedWords.Reporter, "The reporter says that it may be a sexual image of somebody under 18.");
        await engine.ExecuteAsync(
            new CaseRequest(caseId, new RaiseConcern(ConcernKind.Concern, reason), Actor.Reporter, "lock:" + commandId)
            {
                Bodies = vault.Bodies,
            },
            cancel);
    }

    private async Task AddOneAsync(
        string stream, InvestigationState s, string text, IReadOnlyList<Place> places, IReadOnlyList<Attachment> attachments,
        string commandId, bool quietly, CancellationToken cancel)
    {
        const string owner = ReportedWords.Reporter;
        var vault = new BodyVault(commandId);
        var items = reader.Items(places, s.Report.Items.Count + 1, owner, vault, atLeastOne: false);
        await engine.ExecuteAsync(
            new CaseRequest(
                stream,
                new AddToMisuse(
                    vault.Add("text", owner, text), items, await TakeInAsync(stream, s, attachments, vault, cancel), quietly),
                Actor.Reporter, "add:" + commandId)
            {
                Bodies = vault.Bodies,
                AddKeys = SearchWords.Keys([text, .. places.Select(PlaceWords.Of)]),
            },
            cancel);
    }

    /// <summary>Where a picture itself does the harm none is kept.</summary>
    private async Task<IReadOnlyList<EvidenceFile>> TakeInAsync(
        string stream, InvestigationState s, IReadOnlyList<Attachment> attachments, BodyVault vault, CancellationToken cancel)
    {
        if (!CategoryOf(s).NoImageWanted)
        {
            return await EvidenceRoom.TakeInAsync(
                files, stream, attachments, ReportedWords.Reporter, vault, NothingDestroyed, cancel);
        }

        foreach (var file in attachments) await files.DeleteAsync(file.Key, cancel);
        return [];
    }

    private static ReportCategory CategoryOf(InvestigationState s) =>
        ReportCategory.Of(s.Triage?.Category ?? s.Report.Category);
}
