using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>"I have this", said by a Designated Safeguarding Lead (8.1).</summary>
internal sealed class TakeConcernAction : IInvestigationAction
{
    public string Name => "take-safeguarding";

    public CaseAction? Offer(InvestigationView view) => !view.State.Safeguarding.Waits || !view.IsLead ? null : new CaseAction(
        Name, "I have this", "You take the safeguarding concern on, and nobody else is called any more. The reporter sees that you did.",
        "I have this", [])
    {
        Primary = true,
    };

    public ICaseCommand Read(InvestigationView view, ActionInput input, BodyVault vault, string owner) => new TakeSafeguarding();
}

/// <summary>Hands the case to the safeguarding leads (7.3, 8.1).</summary>
internal sealed class RaiseConcernAction : IInvestigationAction
{
    public string Name => "raise-concern";

    public CaseAction? Offer(InvestigationView view) => view.State.Safeguarding.Concern is not null ? null : new CaseAction(
        Name, "A child may be at risk: hand it to the safeguarding lead",
        "The Designated Safeguarding Lead is told at once, and from then on only they and whom they choose see this case. "
        + "If a child is in danger now, ring 999 first.",
        "Raise the concern",
        [ConcernField.Of("What is the concern?", "concern"), Fields.Reason("What do you know?")]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var concern = input.Chosen<ConcernKind>("concern", "Choose what the concern is.");
        var reason = input.Words(vault, owner, "reason", "What you know", required: true);
        return input.Problems.Count > 0 ? null : new RaiseConcern(concern, reason);
    }
}

/// <summary>Says more exactly what the concern is about: each way has steps of its own (7.3).</summary>
internal sealed class ClassifyConcernAction : IInvestigationAction
{
    public string Name => "classify-concern";

    public CaseAction? Offer(InvestigationView view) => view.State.Safeguarding.Concern is not { } now ? null : new CaseAction(
        Name, "Say more exactly what the concern is", "The case then shows the steps for it.", "Record it",
        [
            ConcernField.Of("What is it about?", Kebab.Of(now)) with { Proposed = Kebab.Of(now) },
            Fields.Reason("What did you learn?"),
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var concern = input.Chosen<ConcernKind>("concern", "Choose what it is about.");
        var reason = input.Words(vault, owner, "reason", "What you learned", required: true);
        return input.Problems.Count > 0 ? null : new ClassifyConcern(concern, reason);
    }
}

/// <summary>The field that names the concern.</summary>
internal static class ConcernField
{
    public static ActionField Of(string label, string proposed) => new("concern", label, FieldType.Choice, Required: true)
    {
        Options = Fields.Options<ConcernKind>(WordsOfWays.Concern),
        Proposed = proposed,
    };
}

/// <summary>Records what was said with the Local Authority Designated Officer (11.7).</summary>
internal sealed class RecordLadoAction : IInvestigationAction
{
    public string Name => "record-lado";

    public CaseAction Offer(InvestigationView view) => new(
        Name, "Record what the Local Authority Designated Officer (LADO) said",
        "Tell them before anybody is interviewed and before whom it is about is told: they may ask you to wait.", "Record it",
        [
            Fields.When("When did you speak?"),
            new ActionField("advice", "What did they advise?", FieldType.LongText, Required: true) { Hint = "With the reference that they gave you." },
        ])
    {
        Primary = view.State is { Triage.LadoBy: not null, Safeguarding.Lado.Count: 0, Over: false },
    };

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var at = input.Time("at", "The time");
        var advice = input.Words(vault, owner, "advice", "What they advised", required: true);
        return input.Problems.Count > 0 ? null : new RecordLadoContact(at, advice);
    }
}
