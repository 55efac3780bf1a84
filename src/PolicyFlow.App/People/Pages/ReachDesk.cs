using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.People.Pages;

/// <summary>Answers the forms of days away and messages.</summary>
public sealed class ReachDesk(CoverOffice office, PeopleDirectory directory, CurrentViewer viewer, CaseClock clock)
{
    /// <summary>The path of everybody's own page.</summary>
    public const string Mine = "/me";

    public IResult ShowMine(Person person, FormState form, string? done = null) => Page.Show<MePage>(
        new { Person = person, Directory = directory.Snapshot, Today = UkTime.Date(clock.Now), Form = form, Done = done },
        Status(form));

    public IResult ShowOther(Person person, FormState form) => Page.Show<PersonCoverPage>(
        new { Person = person, Today = UkTime.Date(clock.Now), Form = form }, Status(form));

    /// <param name="page">The path of the page that the form stands on.</param>
    public async Task<IResult> EnterAsync(HttpContext context, Person person, string page)
    {
        var posted = await AdminForm.ReadAsync(context);
        if (posted.Command() is not { } command) return Results.BadRequest();
        var form = CoverForm.Of(person, posted, CoverForm.AbsenceFields);
        var from = form.Day("from", "Enter the first day away");
        var until = form.Day("until", "Enter the last day away");
        if (from is { } first && until is { } last)
        {
            // The days are part of the command's id: going back and entering others is another command.
            var id = string.Create(CultureInfo.InvariantCulture, $"{command}-away-{first:yyyyMMdd}-{last:yyyyMMdd}");
            var answer = await office.SetAbsenceAsync(viewer.Actor, id, person.Id, first, last, context.RequestAborted);
            form.Refuse(answer, answer.Refusal?.Code == "too-long-ago" ? "from-day" : "until-day");
        }

        return After(form, person, page, "away");
    }

    public async Task<IResult> WithdrawAsync(HttpContext context, Person person, int number, string page)
    {
        var posted = await AdminForm.ReadAsync(context);
        if (posted.Command() is not { } command) return Results.BadRequest();
        var form = CoverForm.Of(person, posted);
        form.Refuse(
            await office.CancelAbsenceAsync(
                viewer.Actor, $"{command}-back-{number}", person.Id, number, context.RequestAborted), "from-day");
        return After(form, person, page, "withdrawn");
    }

    public async Task<IResult> MobileAsync(HttpContext context, Person person, string page)
    {
        var posted = await AdminForm.ReadAsync(context);
        if (posted.Command() is not { } command) return Results.BadRequest();
        var form = CoverForm.Of(person, posted, "mobile");
        form.Refuse(
            await office.SetMobileAsync(
                viewer.Actor, command + "-mobile", person.Id, form["mobile"].Trim(' '), context.RequestAborted), "mobile");
        return After(form, person, page, form.Trimmed("mobile").Length == 0 ? "no-mobile" : "mobile");
    }

    public async Task<IResult> DigestAsync(HttpContext context, Person person)
    {
        var posted = await AdminForm.ReadAsync(context);
        if (posted.Command() is not { } command) return Results.BadRequest();
        var form = CoverForm.Of(person, posted, "hour");
        if (form.Hour() is { } hour)
            form.Refuse(
                await office.SetDigestHourAsync(
                    viewer.Actor, $"{command}-digest-{hour}", person.Id, hour, context.RequestAborted), "hour");
        else
            form.Problem("hour", "Choose an hour from the list");
        return After(form, person, Mine, "digest");
    }

    private IResult After(FormState form, Person person, string page, string done) =>
        form.Valid ? Page.Go($"{page}?done={done}")
        : page == Mine ? ShowMine(person, form)
        : ShowOther(person, form);

    private static int Status(FormState form) =>
        form.Valid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
