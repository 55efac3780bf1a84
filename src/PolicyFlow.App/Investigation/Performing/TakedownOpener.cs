using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Intake;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Performing;

/// <summary>Opens the takedown that an investigation asks for (16.3), about the same places. Its reference follows from the
/// effect: done again after a crash it finds the same takedown, and never opens a second.</summary>
public sealed class TakedownOpener(
    CaseEngine<TakedownState> takedowns, ICaseStore store, IPeopleDirectory people, CaseSecrets secrets)
{
    private const int MostReferences = 20;

    /// <summary>How the report of such a takedown came in.</summary>
    private const string Channel = "investigation";

    /// <summary>The words are what the reporter of the investigation wrote; erasing goes by it.</summary>
    private const string Owner = "reporter";

    public async Task<EffectResult> PerformAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (await AskedAsync(loaded.Stream, effect.Effect.Round, cancel) is not var (asked, by))
            return new EffectResult.RefusedForGood("Nobody asked for a takedown.");
        var commandId = "takedown-of:" + effect.Id;
        if (await OpenedBeforeAsync(commandId, cancel) is { } before) return Found(before, asked);
        var places = loaded.State.Report.Items.FindAll(i => asked.Items.Contains(i.Id));
        var words = await store.BodiesAsync(loaded.Stream, [.. places.Select(p => p.Locator.Id)], cancel);
        for (var attempt = 0; attempt < MostReferences; attempt++)
        {
            var reference = secrets.Reference(commandId, attempt);
            var stream = TakedownStreams.Of(reference);

            // One reference names one case, whatever its kind.
            if (await store.ReadPageAsync(InvestigationStreams.Of(reference), 0, 1, cancel) is not null) continue;
            var vault = new BodyVault(commandId);
            var report = ReportOf(loaded, by, [.. places.Select(p => Copy(p, words, vault))], stream, vault);
            var done = await takedowns.ExecuteAsync(
                new CaseRequest(stream, report, by, commandId)
                {
                    Bodies = vault.Bodies,
                    AddKeys = SearchWords.Keys([.. places.Where(p => words.ContainsKey(p.Locator.Id)).Select(p => words.Text(p.Locator))]),
                },
                cancel);
            if (done is not Execution<TakedownState>.Done opened) continue;
            if (ReportCategory.Of(report.Category).Locks)
            {
                var all = new LockContent([.. opened.State.Items.Select(i => i.Id)], []);
                await takedowns.ExecuteAsync(new CaseRequest(stream, all, Actor.System, "lock:" + commandId), cancel);
            }

            return Found(stream, asked);
        }

        return new EffectResult.TryLater("No free reference was found for the takedown.");
    }

    private static EffectResult.Found Found(string stream, TakedownAsked asked) =>
        new(new RecordTakedown(stream, asked.Items), []);

    /// <summary>What was asked for, and who asked: the effect names the event.</summary>
    private async Task<(TakedownAsked Asked, Actor By)?> AskedAsync(string stream, int sequence, CancellationToken cancel)
    {
        var slice = await store.ReadPageAsync(stream, sequence - 1, 1, cancel);
        return slice is { Events: [var stored, ..] }
            && EventCodec.Decode(InvestigationCatalogue.Events, stored) is { Event: TakedownAsked asked } recorded
                ? (asked, recorded.Actor)
                : null;
    }

    /// <summary>The program may have ended between the takedown and its record here, and had a new key since.</summary>
    private async Task<string?> OpenedBeforeAsync(string commandId, CancellationToken cancel)
    {
        for (var key = secrets.Earlier; key is not null; key = key.Earlier)
        {
            var stream = TakedownStreams.Of(key.Reference(commandId, 0));
            if (await takedowns.LoadAsync(stream, cancel) is { } opened && opened.CommandIds.Contains(commandId)) return stream;
        }

        return null;
    }

    private static ListedItem Copy(ListedItem place, IReadOnlyDictionary<string, Body> words, BodyVault vault) =>
        place with { Locator = vault.Keep("item-" + place.Id, Owner, words.Text(place.Locator)) };

    /// <summary>Those whom the investigation is about see this one as little; while that one is the safeguarding leads' alone,
    /// so is this one (8.1). Who reported stays in the investigation.</summary>
    private ReportTakedown ReportOf(
        LoadedCase<InvestigationState> loaded, Actor by, IReadOnlyList<ListedItem> places, string stream, BodyVault vault)
    {
        var s = loaded.State;
        var category = ReportCategory.Of(s.Triage?.Category ?? s.Report.Category);
        var atRisk = s.Safeguarding.Concern is not null || category.Locks;
        return new ReportTakedown(
            Channel, by.Kind == ActorKind.Person ? by.Id : null, s.School, category.Code, s.Report.Threatening, atRisk,
            s.Report.SeenAt, places, [],
            vault.Add("description", Owner, $"Opened from the investigation {CaseReference.OfStream(loaded.Stream)}: it is still online."),
            null, null, null, CaseSecrets.Hash(stream, secrets.Code(stream)),
            [.. s.LeftOut.Order(StringComparer.Ordinal)], ToldOf(s, atRisk));
    }

    /// <summary>Who decides on a takedown (16.3); where nobody holds any role the administrators, who can appoint somebody.
    /// </summary>
    private IReadOnlyList<string> ToldOf(InvestigationState s, bool atRisk)
    {
        var duty = people.DutyFor(s.School, s.LeftOut);
        var told = s.Report.Threatening && !atRisk ? Who.Everybody(duty) : Who.Decides(atRisk, duty);
        return told.Count > 0 ? told :
        [
            .. people.All.Where(p => p.Active && !s.LeftOut.Contains(p.Id) && p.Grants.Any(g => g.Role == Role.Administrator))
                .Select(p => p.Id),
        ];
    }
}
