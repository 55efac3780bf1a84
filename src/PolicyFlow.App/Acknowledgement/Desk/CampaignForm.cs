using System.Globalization;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>The form of a new campaign: what it asks, and what it makes of the answers.</summary>
public static class CampaignForm
{
    public const int MostRoles = 50;
    private const int LongestRole = 100;

    /// <summary>Reads audience and deadline, and puts problems beside their fields.</summary>
    public static (Audience Audience, DateOnly? Deadline) Read(FormState form, IPeopleDirectory people)
    {
        var schools = form.Many("schools");
        if (schools.Any(id => people.FindSchool(id) is null)) form.Problem("schools", "Choose schools from the list");
        var kinds = form.Many("kinds").Select(Kebab.Read<StaffKind>).ToList();
        if (kinds.Contains(null)) form.Problem("kinds", "Choose kinds of people from the list");
        var roles = form.Many("roles")
            .Concat(form["other-roles"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (roles.Count > MostRoles) form.Problem("other-roles", $"Choose {MostRoles} job roles or fewer");
        if (roles.Exists(role => role.Length > LongestRole))
            form.Problem("other-roles", $"Each job role must be {LongestRole} characters or fewer");
        var deadline = form.Day("deadline", "Enter the last day for confirming");
        return (new Audience(schools, roles, [.. kinds.OfType<StaffKind>()]), deadline);
    }

    /// <summary>The form filled with a draft, to change it.</summary>
    public static FormState Of(CampaignState draft)
    {
        var values = new List<(string, string?)>
        {
            ("policy", draft.Policy),
            ("deadline-day", draft.Deadline.Day.ToString(CultureInfo.InvariantCulture)),
            ("deadline-month", draft.Deadline.Month.ToString(CultureInfo.InvariantCulture)),
            ("deadline-year", draft.Deadline.Year.ToString(CultureInfo.InvariantCulture)),
        };
        values.AddRange(draft.Audience.Schools.Select(s => ("schools", (string?)s)));
        values.AddRange(draft.Audience.JobRoles.Select(r => ("roles", (string?)r)));
        values.AddRange(draft.Audience.Kinds.Select(k => ("kinds", (string?)Kebab.Of(k))));
        values.AddRange(QuizForm.Values(draft.Quiz));
        return AdminForm.New(values);
    }
}
