using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Stops interviews, letters to whom it is about, and erasure (8.1, 16.5).</summary>
internal sealed class PlaceHoldAction(IPeopleDirectory people) : IInvestigationAction
{
    public string Name => "place-hold";

    public CaseAction? Offer(InvestigationView view)
    {
        var free = Enum.GetValues<HoldKind>().Where(k => !view.State.Holds.Exists(h => h.Kind == k)).ToList();
        return free.Count == 0 ? null : new CaseAction(
            Name, "Place a hold",
            "Until it is lifted no interview is planned, nothing goes to whom the case is about, and nothing is erased. The clock "
            + "on the outcome stands still.",
            "Place the hold",
            [
                new ActionField("kind", "Who asked for it?", FieldType.Choice, Required: true)
                {
                    Options = [.. free.Select(k => new FieldOption(Kebab.Of(k), WordsOfEnds.Hold(k)))],
                },
                Fields.Reason("Why, and what exactly did they ask for?", "With the name and reference of whoever asked."),
                new ActionField("owner", "Who of ours answers for it? Their work email address", FieldType.Email)
                {
                    Hint = "Leave empty for yourself.",
                },
                new ActionField("reviewAt", "When is it asked whether it is still needed?", FieldType.DateTime) { Hint = "Leave empty for a week from now." },
            ]);
    }

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var kind = input.Chosen<HoldKind>("kind", "Choose who asked for it.");
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        var person = input.Colleague(people, "owner", "The address");
        var review = input.Time("reviewAt", "The time");
        return input.Problems.Count > 0 ? null : new HoldCase(kind, person?.Id ?? view.ViewerId, reason, review);
    }
}

/// <summary>Ends a hold.</summary>
internal sealed class LiftHoldAction : IInvestigationAction
{
    public string Name => "lift-hold";

    public CaseAction? Offer(InvestigationView view) => view.Holds.Count == 0 ? null : new CaseAction(
        Name, "Lift a hold", "The clock on the outcome runs on with what was left of it.", "Lift it",
        [
            new ActionField("kind", "Which hold?", FieldType.Choice, Required: true)
            {
                Options = [.. view.Holds.Select(h => new FieldOption(Kebab.Of(h.Kind), WordsOfEnds.Hold(h.Kind)))],
                Proposed = view.Holds.Count == 1 ? Kebab.Of(view.Holds[0].Kind) : null,
            },
            Fields.Reason("Why, and who said so?"),
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var kind = input.Chosen<HoldKind>("kind", "Choose which hold.");
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new ReleaseHold(kind, reason);
    }
}
