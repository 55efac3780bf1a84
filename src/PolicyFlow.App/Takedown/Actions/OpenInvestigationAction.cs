using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Intake;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Whoever posted it is one of ours, or a pupil: what they did is looked into in a case of its own (16.1). Nothing of
/// it stands in the takedown, which others may see: the investigation names the takedown, and whoever may see both finds
/// one from the other.</summary>
internal sealed class OpenInvestigationAction(CaseEngine<TakedownState> engine, IReportDesk reports, IPeopleDirectory people)
    : ITakedownAction, ICarriesOut
{
    public const string Id = "open-investigation";

    /// <summary>The place of a report that named none.</summary>
    private const string Unnamed = "unnamed";

    public string Name => Id;

    public CaseAction Offer(CaseView view) => new(
        Name, "Look into what somebody did: open an investigation",
        "A case of its own is opened for those whom the policy names, with the places and files of this one that are not "
        + "locked. This case goes on.", "Open the investigation",
        [
            new ActionField("category", "What is it about?", FieldType.Choice, Required: true)
            {
                Options = [.. ReportCategory.OfConduct.Select(c => new FieldOption(c.Code, c.Title, c.Help))],
            },
            new ActionField("what", "What did they do, and how do you know?", FieldType.LongText, Required: true),
            new ActionField("about", "Who is it about?", FieldType.Text) { Hint = "Name and role, as far as you know them." },
            .. LeftOut(view.State),
        ]);

    private IEnumerable<ActionField> LeftOut(TakedownState s)
    {
        var options = Seers(s).Select(p => new FieldOption(p.Id, $"{p.Name}, {RoleNames.Of(p.Grants, s.School)}")).ToList();
        if (options.Count == 0) yield break;
        yield return new ActionField("left-out", "Is it about one of these? They will not see it", FieldType.Items)
        {
            Hint = "Tick nobody if it is about none of them.",
            Options = options,
        };
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var code = input.Text("category", "What it is about", required: true);
        if (code is not null && ReportCategory.OfConduct.All(c => c.Code != code))
            input.Problem("category", "Choose from the list.");
        var what = input.Text("what", "What they did", required: true);
        var about = input.Text("about", "Who it is about");
        var subjects = input.Many("left-out");
        if (subjects.Any(id => people.Find(id) is null)) input.Problem("left-out", "Choose from the list.");
        var s = view.State;
        return input.Problems.Count > 0 ? null : new Opening(new Report
        {
            Channel = ReportChannel.Told,
            School = s.School,
            Category = code!,
            Description = what!,
            About = about ?? "",
            SeenAt = s.SeenAt,
            Threatening = s.Threatening,
            ChildAtRisk = s.ChildAtRisk,
            LeftOut = [.. s.LeftOutHere.Union(subjects)],
            Places = [.. view.Items.Where(i => i is { Locked: false, Destroyed: false } && i.Kind != Unnamed).Select(PlaceOf)],
            Attachments =
            [
                .. view.Words.Files.Where(f => !f.Locked && !view.Words.Category.Locks).DistinctBy(f => f.Sha256)
                    .Select(f => new Attachment(EvidenceKey.Of(view.Stream, f.Sha256), f.Name, f.ContentType, f.Size)),
            ],
            From = view.Stream,
        });
    }

    /// <summary>The same command id again finds the same investigation.</summary>
    public async Task<Execution<TakedownState>> CarryOutAsync(CaseRequest request, CancellationToken cancel)
    {
        if (await engine.LoadAsync(request.Stream, cancel) is not { } takedown) return new Execution<TakedownState>.Missing();
        if (request.SeenVersion < takedown.Version) return new Execution<TakedownState>.Stale(takedown.Version);
        await reports.ReportAsync(
            ((Opening)request.Command).Report with { EnteredBy = request.Actor.Id },
            $"{request.Stream}:{request.CommandId}", cancel);
        return new Execution<TakedownState>.Done(takedown.State, takedown.Version, Replayed: false);
    }

    /// <summary>Those who would be told, and who stands in for them.</summary>
    private IEnumerable<Person> Seers(TakedownState s)
    {
        var duty = people.DutyFor(s.School, s.LeftOut);
        return Who.Everybody(duty).Concat(duty.Deputies).Distinct().Select(people.Find).OfType<Person>();
    }

    /// <summary>A place is kept in words that begin with its kind.</summary>
    private static Place PlaceOf(ItemView item)
    {
        var kind = Enum.TryParse<PlaceKind>(item.Kind, ignoreCase: true, out var known) ? known : PlaceKind.Address;
        var prefix = kind + " ";
        return new Place(kind, kind != PlaceKind.Address && item.Text.StartsWith(prefix, StringComparison.Ordinal)
            ? item.Text[prefix.Length..] : item.Text);
    }

    /// <summary>Opens the investigation; the takedown itself records nothing.</summary>
    private sealed record Opening(Report Report) : ICaseCommand;
}
