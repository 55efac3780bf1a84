using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Who asked that nothing goes out, as a person chooses it.</summary>
internal static class HoldWords
{
    public static string Of(HoldKind kind) => kind switch
    {
        HoldKind.Police => "The police",
        HoldKind.Lado => "The Local Authority Designated Officer (LADO)",
        _ => "The Designated Safeguarding Lead",
    };

    public static FieldOption Option(HoldKind kind) => new(Kebab.Of(kind), Of(kind));
}

/// <summary>Stops everything that would go out.</summary>
internal sealed class PlaceHoldAction : ITakedownAction
{
    public string Name => "place-hold";

    public CaseAction? Offer(CaseView view)
    {
        var free = Enum.GetValues<HoldKind>().Where(k => !view.State.Holds.Exists(h => h.Kind == k)).ToList();
        return view.State.Closed is not null || free.Count == 0 ? null : new CaseAction(
            Name, "Place a hold: nothing goes out",
            "Nothing goes to a host, an author, the person concerned or a further body until the hold is lifted. The police can "
            + "always be told. You are asked once a week whether it is still needed.",
            "Place the hold",
            [
                new ActionField("kind", "Who asked for it?", FieldType.Choice, Required: true) { Options = [.. free.Select(HoldWords.Option)] },
                new ActionField("reason", "Why", FieldType.LongText, Required: true),
            ]);
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        if (input.Text("kind", "Who asked for it", required: true) is null) return null;
        var kind = input.Choice("kind", "Who asked for it", HoldKind.Police);
        var reason = vault.Add("reason", owner, input.Text("reason", "The reason", required: true));
        return input.Problems.Count > 0 ? null : new PlaceHold(kind, reason);
    }
}

/// <summary>Ends a hold.</summary>
internal sealed class LiftHoldAction : ITakedownAction
{
    public string Name => "lift-hold";

    public CaseAction? Offer(CaseView view) => view.State.Holds.Count == 0 ? null : new CaseAction(
        Name, "Lift a hold", "What awaits a decision gets a clock again.", "Lift it",
        [
            new ActionField("kind", "Which hold?", FieldType.Choice, Required: true)
            {
                Options = [.. view.State.Holds.Select(h => HoldWords.Option(h.Kind))],
            },
            new ActionField("reason", "Why", FieldType.LongText, Required: true),
        ]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var kind = input.Text("kind") is null && view.State.Holds.Count == 1
            ? view.State.Holds[0].Kind : input.Choice("kind", "The hold", HoldKind.Police);
        var reason = vault.Add("reason", owner, input.Text("reason", "The reason", required: true));
        return input.Problems.Count > 0 ? null : new LiftHold(kind, reason);
    }
}
