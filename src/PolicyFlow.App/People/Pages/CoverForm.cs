using System.Globalization;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People.Pages;

/// <summary>The forms of days away and messages, which stand on one page: what was typed into one of them, and what is
/// kept for the others.</summary>
public static class CoverForm
{
    public static readonly string[] AbsenceFields =
        ["from-day", "from-month", "from-year", "until-day", "until-month", "until-year"];

    public static readonly IReadOnlyList<Choice> Hours =
        [.. Enumerable.Range(0, 24).Select(h => new Choice(Text(h), $"{h:00}:00"))];

    /// <summary>The page's forms.</summary>
    /// <param name="posted">The form that was sent, or null where none was.</param>
    /// <param name="fields">The fields of the form that was sent.</param>
    public static FormState Of(Person person, FormState? posted = null, params string[] fields)
    {
        // What was typed stands in the place of what is kept, not beside it.
        IEnumerable<(string Name, string? Value)> kept =
        [
            ("mobile", person.Mobile is { } mobile ? MobileNumber.Shown(mobile) : null),
            ("hour", Text(person.DigestHour)),
            (AdminForm.CommandField, posted?.Command() ?? AdminForm.NewCommand()),
        ];
        return new FormState([.. kept.ExceptBy(fields, k => k.Name), .. fields.Select(f => (f, (string?)posted![f]))]);
    }

    /// <summary>The day in three fields, or null with the problem put beside them.</summary>
    public static DateOnly? Day(this FormState form, string name, string missing)
    {
        var day = UkMoment.Day(
            form.Trimmed(name + "-day"), form.Trimmed(name + "-month"), form.Trimmed(name + "-year"), out var problem,
            missing);
        if (problem is not null) form.Problem(name + "-day", problem);
        return day;
    }

    /// <summary>The hour that was chosen, or null where none of the list was.</summary>
    public static int? Hour(this FormState form) =>
        Hours.Any(h => h.Value == form["hour"]) ? int.Parse(form["hour"], CultureInfo.InvariantCulture) : null;

    private static string Text(int hour) => hour.ToString(CultureInfo.InvariantCulture);
}
