using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>When it was seen (clause 9.2), in Europe/London; "I do not know" is an answer.</summary>
public sealed class WhenStep() : ReportStep(ReportPaths.When)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    protected override Task<IResult> ShowAsync(StepVisit visit) =>
        Task.FromResult(Page.Show<WhenPage>(new { visit.View, Form = Filled(visit.Draft, Today(visit)), Back = BackOf(visit) }));

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        var known = form["seen"] != "unknown";
        var day = known ? DayOf(form, Today(visit)) : null;
        if (day is { } date) CheckTime(form, date, visit.Service<CaseClock>().Now);
        if (!form.Valid) return Page.Again<WhenPage>(new { visit.View, Form = form, Back = BackOf(visit) });
        return await visit.GoOnAsync(visit.Draft with
        {
            SeenAnswered = true,
            SeenDay = day,
            SeenTime = known ? form.Trimmed("time") : "",
        }, ReportPaths.What);
    }

    private static string BackOf(StepVisit visit) =>
        visit.Draft.AppPlaces.Count > 0 ? ReportPaths.NoAddress : ReportPaths.Where;

    private static DateOnly Today(StepVisit visit) => DateOnly.FromDateTime(UkTime.Local(visit.Service<CaseClock>().Now));

    private static DateOnly? DayOf(FormState form, DateOnly today)
    {
        switch (form["seen"])
        {
            case "today":
                return today;
            case "yesterday":
                return today.AddDays(-1);
            case "other":
                var day = UkMoment.Day(
                    form.Trimmed("date-day"), form.Trimmed("date-month"), form.Trimmed("date-year"), out var problem);
                if (day > today) problem = "The day must be today or in the past";
                if (day < Earliest) problem = "Check the year: it must be 2000 or later";
                if (problem is not null) form.Problem("date-day", problem);
                return problem is null ? day : null;
            default:
                form.Problem("seen", "Choose when it was seen, or “I do not know”");
                return null;
        }
    }

    private static void CheckTime(FormState form, DateOnly day, DateTimeOffset now)
    {
        if (form.Trimmed("time").Length == 0) return;
        if (UkMoment.Time(form["time"]) is not { } time)
            form.Problem("time", "Enter a time, such as 2:05pm or 14:05, or leave it empty");
        else if (UkMoment.At(day, time) is not { } at)
            form.Problem("time", "The clocks went forward that night: there was no such time. Enter the time an hour later");
        else if (at > now)
            form.Problem("time", "The time must be in the past");
    }

    private static FormState Filled(ReportDraft draft, DateOnly today)
    {
        if (!draft.SeenAnswered) return new FormState();
        if (draft.SeenDay is not { } day) return new FormState(("seen", "unknown"));
        var seen = day == today ? "today" : day == today.AddDays(-1) ? "yesterday" : "other";
        var other = seen == "other";
        return new FormState(
            ("seen", seen),
            ("time", draft.SeenTime),
            ("date-day", other ? day.Day.ToString(CultureInfo.InvariantCulture) : ""),
            ("date-month", other ? day.Month.ToString(CultureInfo.InvariantCulture) : ""),
            ("date-year", other ? day.Year.ToString(CultureInfo.InvariantCulture) : ""));
    }
}
