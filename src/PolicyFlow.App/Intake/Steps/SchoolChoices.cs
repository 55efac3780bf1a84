using PolicyFlow.App.People;
using PolicyFlow.App.Web.Parts;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>The schools as a reporter chooses among them.</summary>
public static class SchoolChoices
{
    public const string Unknown = "Not sure, or more than one";

    public static IReadOnlyList<Choice> Of(IPeopleDirectory directory) =>
        [new("", Unknown), .. directory.Schools.Select(s => new Choice(s.Id, s.Name))];
}
