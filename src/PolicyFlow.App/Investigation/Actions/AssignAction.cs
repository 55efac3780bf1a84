using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Involved;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Names who looks into it, with the statement that they have no interest in it (16.1).</summary>
internal sealed class AssignAction(IPeopleDirectory people) : IInvestigationAction
{
    private const int MostShown = 12;
    private const string Another = "another";

    public string Name => "assign-investigator";

    public CaseAction? Offer(InvestigationView view)
    {
        var s = view.State;
        if (s.Over || s.Triage is null) return null;
        return new CaseAction(
            Name, s.Investigator is null ? "Name who looks into it" : "Name somebody else to look into it",
            "A senior manager with no interest in it: no friend or relative, nobody with a quarrel, nobody's line manager.",
            "Name them",
            [
                new ActionField("investigator", "Who looks into it?", FieldType.Choice, Required: true)
                {
                    Options =
                    [
                        .. view.Candidates.Take(MostShown).Select(c => new FieldOption(c.Id, c.Name, c.Role)),
                        new FieldOption(Another, "Somebody else"),
                    ],
                },
                new ActionField("email", "For somebody else: their work email address", FieldType.Email),
                new ActionField("noInterest", "Have you asked them?", FieldType.Choice, Required: true)
                {
                    Options =
                    [
                        new FieldOption("yes", "Yes. They are no friend, relative, opponent or line manager of anybody in the case"),
                        new FieldOption("no", "No, not yet"),
                    ],
                },
                new ActionField("note", "How do you know?", FieldType.LongText, Required: true) { Hint = "For example: asked them by phone today." },
            ])
        {
            Primary = s is { Investigator: null, Triage.NeedsInvestigator: true },
        };
    }

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var chosen = input.Text("investigator", "Who looks into it");
        var email = input.Text("email");
        if (chosen is null && email is null) input.Problem("investigator", "Choose who looks into it.");
        var id = chosen is null or Another
            ? input.Colleague(people, "email", "The address", required: true)?.Id
            : people.Find(chosen)?.Id;
        if (id is null && input.Problems.Count == 0) input.Problem("investigator", "There is no such person.");
        var asked = input.Text("noInterest", "Whether you asked them", required: true) is "yes" or "true";
        var note = input.Words(vault, owner, "note", "How you know", required: true);
        return input.Problems.Count > 0 ? null : new AssignInvestigator(id!, asked, note);
    }
}
