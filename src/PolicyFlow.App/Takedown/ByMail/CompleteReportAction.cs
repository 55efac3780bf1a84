using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.ByMail;

/// <summary>Puts right what was found in an email: places and time (9.2). It is recorded as the manager's; the words of
/// the reporter stay as they came.</summary>
internal sealed class CompleteReportAction(
    CaseEngine<TakedownState> engine, PlaceReader reader, AddressPolicy policy) : ITakedownAction, ICarriesOut
{
    public const string Id = "complete-report";

    private const string PageForm = "yyyy-MM-dd'T'HH:mm";

    public string Name => Id;

    public CaseAction? Offer(CaseView view)
    {
        if (view.State is not { Mail: not null, Closed: null }) return null;
        var found = MomentFinder.Find(view.Words.Description, WrittenAt(view));
        var seen = view.State.SeenAt ?? (found.Count > 0 ? found[0].At : null);
        return new CaseAction(
            Name, "Check what the email says",
            "These addresses and times were found by a machine. Put them right. The email itself is not changed.",
            "Save what the email says",
            [
                new ActionField("places", "Where it is", FieldType.LongText)
                {
                    Hint = "One address a line. Take away a line that is no place of the content. "
                        + "Addresses that were decided on already are not listed here.",
                    Proposed = string.Join('\n', Editable(view).Select(i => i.Text)),
                },
                new ActionField("seenAt", "When it was seen", FieldType.DateTime)
                {
                    Hint = found.Count == 0 ? "No day or time was found in the email." : Hint(found),
                    Proposed = seen is { } at ? UkTime.Local(at).ToString(PageForm, CultureInfo.InvariantCulture) : "",
                },
                new ActionField("about", "Whom it is about, if the email says so", FieldType.Text),
            ]);
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var (added, removed) = Places(view, input);
        var seenAt = input.Time("seenAt", "When it was seen");
        var about = vault.Add("about", "affected", input.Text("about", "Whom it is about"));
        return input.Problems.Count > 0 ? null : new CompleteReport(
            reader.Items(added, view.State.Items.Count + 1, owner, vault, atLeastOne: false), removed, seenAt, about);
    }

    /// <summary>What the manager named is found by its words, like what the reporter named.</summary>
    public Task<Execution<TakedownState>> CarryOutAsync(CaseRequest request, CancellationToken cancel) =>
        engine.ExecuteAsync(
            request with
            {
                AddKeys = SearchWords.Keys(request.Bodies.Select(b => System.Text.Encoding.UTF8.GetString(b.Bytes))),
            },
            cancel);

    private (IReadOnlyList<Place> Added, IReadOnlyList<string> Removed) Places(CaseView view, ActionInput input)
    {
        var typed = string.Join('\n', input.Many("places"));
        if (typed.Length == 0 && !input.OnPage) return ([], []);
        var reading = AddressReader.Read(typed, policy);
        foreach (var problem in reading.Problems) input.Problem("places", problem);
        var known = view.Items.Select(i => i.Text).ToHashSet();
        var wanted = reading.Places.Select(p => p.Text).ToHashSet();
        var removed = Editable(view).Where(i => !wanted.Contains(i.Text)).Select(i => i.Id);

        // An address takes the place of the words that there was none.
        if (wanted.Count > 0) removed = removed.Concat(view.Items.Where(IsNone).Select(i => i.Id));
        return ([.. reading.Places.Where(p => !known.Contains(p.Text))], [.. removed]);
    }

    private static IEnumerable<ItemView> Editable(CaseView view) =>
        view.Items.Where(i => i is { AwaitsDecision: true, Locked: false, Kind: "address" });

    private static bool IsNone(ItemView item) => item is { AwaitsDecision: true, Locked: false, Kind: "unnamed" };

    private static DateTimeOffset WrittenAt(CaseView view) => view.State.Mail?.SentAt ?? view.State.ReportedAt;

    private static string Hint(IReadOnlyList<FoundMoment> found) => "The email says: "
        + string.Join("; ", found.Select(m =>
            $"“{m.Words}” ({(m.HasTime ? UkTime.Deadline(m.At) : UkTime.Day(m.At))})")) + ".";
}
