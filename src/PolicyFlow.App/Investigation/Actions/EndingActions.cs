using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Closes the case; what is missing is named before it is tried.</summary>
internal sealed class CloseAction : IInvestigationAction
{
    public string Name => "close";

    public CaseAction? Offer(InvestigationView view)
    {
        if (view.State.Over) return null;
        var missing = InvestigationClosing.Missing(view.State, minutes: true);
        return new CaseAction(
            Name, "Close the case", Explain(missing), "Close the case",
            [
                new ActionField("minutes", "Minutes of work", FieldType.Number)
                {
                    Proposed = AddMinutesAction.Proposed(view.State), Hint = "Proposed from the times in the history (18.1).",
                },
                Fields.Note,
            ])
        {
            Primary = missing.Count == 0,
        };
    }

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var minutes = input.Number("minutes", "Minutes");
        var note = input.Words(vault, owner, "note", "The note");
        return input.Problems.Count > 0 ? null : new CloseInvestigation(minutes, note);
    }

    private static string Explain(IReadOnlyList<string> missing) => missing.Count > 0
        ? $"It cannot be closed yet: {string.Join("; ", missing)}."
        : "Everything that it needs is on record. The reporter is told that it has ended, and not how.";
}

/// <summary>Opens a closed case again, with new clocks (16.1).</summary>
internal sealed class ReopenAction : IInvestigationAction
{
    public string Name => "reopen";

    public CaseAction? Offer(InvestigationView view) => view.State is not { ClosedAt: not null, MergedInto: null } ? null : new CaseAction(
        Name, "Reopen the case", "It has to be decided again what becomes of it, and a new outcome is signed off.", "Reopen it",
        [Fields.Reason()]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new ReopenInvestigation(reason);
    }
}

/// <summary>Minutes of work (18.1): proposed, not typed.</summary>
internal sealed class AddMinutesAction : IInvestigationAction
{
    public string Name => "add-minutes";

    public CaseAction Offer(InvestigationView view) => new(
        Name, "Add minutes of work", "They are counted so that the review can see what reporting costs (18.1).", "Add",
        [
            new ActionField("minutes", "Minutes", FieldType.Number, Required: true)
            {
                Proposed = Proposed(view.State), Hint = "Proposed from the times in the history.",
            },
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner) =>
        input.Number("minutes", "Minutes", required: true) is { } minutes && input.Problems.Count == 0 ? new AddMinutes(minutes) : null;

    /// <summary>What the history shows beyond the minutes that are on record.</summary>
    public static string Proposed(InvestigationState state) =>
        Math.Max(0, state.Span.Minutes - state.Minutes).ToString(CultureInfo.InvariantCulture);
}
