using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Work;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Plans an interview; not under a hold (16.1).</summary>
internal sealed class PlanInterviewAction : IInvestigationAction
{
    public string Name => "plan-interview";

    public CaseAction? Offer(InvestigationView view) =>
        view.State is { Over: true } or { Held: true } || !Fields.There(view).Any() ? null : new CaseAction(
            Name, "Plan an interview", "Nobody is told by this. Tell them yourself, or release a letter to them.", "Plan it",
            [
                Fields.Somebody(Fields.There(view), "With whom?", "with"),
                new ActionField("at", "When?", FieldType.DateTime, Required: true),
                new ActionField("where", "Where, and who else is there?", FieldType.Text),
            ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var with = input.Text("with", "With whom", required: true);
        var at = input.Time("at", "The time");
        if (at is null && input.Problems.All(p => p.Field != "at")) input.Problem("at", "Say when.");
        var where = input.Words(vault, owner, "where", "Where");
        return input.Problems.Count > 0 ? null : new PlanInterview(with!, at!.Value, where);
    }
}

/// <summary>Records an interview that was held, at any time: it happened.</summary>
internal sealed class RecordInterviewAction : IInvestigationAction
{
    public string Name => "record-interview";

    public CaseAction? Offer(InvestigationView view) => view.People.Count == 0 ? null : new CaseAction(
        Name, "Record an interview that was held",
        view.State.Held
            ? "A hold is on. What was held is recorded all the same, and marked for review."
            : "Write down what was said, as near to their own words as you can.",
        "Keep the record",
        [
            .. Planned(view) is { Count: > 0 } planned
                ? [InterviewField(planned, view, required: false)] : Array.Empty<ActionField>(),
            Fields.Somebody(view.People, "With whom?", "with") with { Proposed = view.Chosen.GetValueOrDefault("with") },
            Fields.When("When was it held?"),
            new ActionField("present", "Who else was there?", FieldType.Text),
            new ActionField("record", "What was said", FieldType.LongText, Required: true),
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var with = input.Text("with", "With whom", required: true);
        var planned = input.Text("interview");
        var at = input.Time("at", "The time");
        var present = input.Words(vault, owner, "present", "Who was there");
        var record = input.Words(vault, owner, "record", "What was said", required: true);
        return input.Problems.Count > 0 ? null : new RecordInterview(planned == "none" ? null : planned, with!, at, present, record);
    }

    internal static IReadOnlyList<EntryView> Planned(InvestigationView view) => [.. view.Entries.Where(e => e.Planned)];

    internal static ActionField InterviewField(IReadOnlyList<EntryView> planned, InvestigationView view, bool required) =>
        new("interview", "Which interview?", FieldType.Choice, required)
        {
            Options =
            [
                .. planned.Select(e => new FieldOption(e.Id, $"{e.Title}. {e.Facts}")),
                .. required ? [] : new[] { new FieldOption("none", "One that was not planned") },
            ],
            Proposed = view.Chosen.GetValueOrDefault("interview"),
        };
}

/// <summary>A planned interview does not take place.</summary>
internal sealed class CancelInterviewAction : IInvestigationAction
{
    public string Name => "cancel-interview";

    public CaseAction? Offer(InvestigationView view) =>
        view.State.Over || RecordInterviewAction.Planned(view) is not { Count: > 0 } planned ? null : new CaseAction(
            Name, "A planned interview does not take place", "Tell whom it was planned with yourself.", "Cancel it",
            [RecordInterviewAction.InterviewField(planned, view, required: true), Fields.Reason()]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var interview = input.Text("interview", "The interview", required: true);
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new CancelInterview(interview!, reason);
    }
}
