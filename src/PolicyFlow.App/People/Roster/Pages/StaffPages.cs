using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Pages;

/// <summary>The pages of the staff list.</summary>
public static class StaffPages
{
    /// <summary>What the list can be asked for, as it stands in the address.</summary>
    public static readonly string[] Fields = ["q", "school", "kind", "role", "status"];

    internal static IEndpointRouteBuilder MapStaff(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff").Rule(Matter.Roster).ExcludeFromDescription();
        staff.MapGet("", ListAsync);
        staff.MapGet("/new", (PeopleDirectory directory) =>
            Page.Show<NewMemberPage>(new { directory.Schools, Form = AdminForm.New() }));
        staff.MapPost("/new", AddAsync);
        staff.MapGet("/{id}", (string id, HttpContext context, MemberViews views) => ShowAsync(id, context, views));
        staff.MapGet("/{id}/change", async (
            string id, RosterBook book, MemberForm form, PeopleDirectory directory, CancellationToken cancel) =>
            await book.EntryAsync(id, cancel) is { Member.Active: true } entry
                ? Page.Show<ChangeMemberPage>(
                    new { Id = id, directory.Schools, Form = await form.OfAsync(entry, cancel) })
                : Page.Missing());
        staff.MapPost("/{id}/change", ChangeAsync);
        staff.MapGet("/{id}/leave", ShowLeaveAsync);
        staff.MapPost("/{id}/leave", LeaveAsync);
        staff.MapPost("/{id}/return", ReturnAsync);
        return routes;
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, RosterSearch search, PeopleDirectory directory, CancellationToken cancel)
    {
        var query = context.Request.Query;
        var form = new FormState([.. Fields.Select(f => (f, (string?)query[f]))]);
        StaffKind? kind = Enum.TryParse<StaffKind>(form["kind"], out var k) && Enum.IsDefined(k) ? k : null;
        var filter = new RosterFilter(
            form.Trimmed("q"), form.Trimmed("school"), kind, form.Trimmed("role"), form["status"] == "left");
        string? after = query["after"];
        return Page.Show<StaffPage>(new
        {
            Found = await search.FindAsync(filter, string.IsNullOrEmpty(after) ? null : after, cancel),
            Directory = directory.Snapshot,
            Form = form,
            Later = !string.IsNullOrEmpty(after),
        });
    }

    private static async Task<IResult> ShowAsync(
        string id, HttpContext context, MemberViews views, FormState? refused = null)
    {
        if (await views.OfAsync(id, context.RequestAborted) is not { } view) return Page.Missing();
        return Page.Show<MemberPage>(
            new
            {
                View = view,
                Form = refused ?? AdminForm.New(),
                Done = refused is null ? MemberWords.Done(context.Request.Query["done"]) : null,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, RosterOffice office, MemberForm fields, PeopleDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (await fields.ReadAsync(form, null, context.RequestAborted) is { } details)
        {
            var answer = await office.AddAsync(viewer.Actor, command, details, cancel: context.RequestAborted);
            if (answer.Done) return Page.Go($"/staff/{answer.Id}?done=added");
            form.Refuse(answer);
        }

        return Page.Again<NewMemberPage>(new { directory.Schools, Form = form });
    }

    private static async Task<IResult> ChangeAsync(
        string id, HttpContext context, RosterOffice office, RosterBook book, MemberForm fields,
        PeopleDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || Seen(form) is not { } seen) return Results.BadRequest();
        var cancel = context.RequestAborted;
        if (await book.EntryAsync(id, cancel) is not { } before) return Page.Missing();
        if (await fields.ReadAsync(form, before, cancel) is { } details)
            form.Refuse(await office.ChangeAsync(viewer.Actor, command, id, details, seen, cancel));
        return form.Valid
            ? Page.Go($"/staff/{id}?done=changed")
            : Page.Again<ChangeMemberPage>(new { Id = id, directory.Schools, Form = form });
    }

    private static async Task<IResult> ShowLeaveAsync(
        string id, RosterBook book, CaseClock clock, CancellationToken cancel)
    {
        if (await book.EntryAsync(id, cancel) is not { Member.Active: true } entry) return Page.Missing();
        var today = UkTime.Date(clock.Now);
        var form = AdminForm.New(
            (MemberForm.Version, Text(entry.Version)), ("on-day", Text(today.Day)), ("on-month", Text(today.Month)),
            ("on-year", Text(today.Year)));
        return Page.Show<LeaveMemberPage>(
            new { Entry = entry, Reports = (await book.ReportsOfAsync(id, cancel)).Count, Form = form });
    }

    private static async Task<IResult> LeaveAsync(
        string id, HttpContext context, RosterOffice office, RosterBook book, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || Seen(form) is not { } seen) return Results.BadRequest();
        var cancel = context.RequestAborted;
        if (await book.EntryAsync(id, cancel) is not { } entry) return Page.Missing();
        if (!Enum.TryParse<LeavingReason>(form["reason"], out var reason) || !Enum.IsDefined(reason))
            form.Problem("reason", "Say why this person leaves");
        var on = form.Day("on", "Enter the last day");
        var words = reason == LeavingReason.Other ? form.Trimmed("words") : null;
        if (form.Valid)
        {
            form.Refuse(
                await office.LeaveAsync(viewer.Actor, command, id, reason, words, on!.Value, seen, cancel), "reason");
        }

        return form.Valid
            ? Page.Go($"/staff/{id}?done=left")
            : Page.Again<LeaveMemberPage>(
                new { Entry = entry, Reports = (await book.ReportsOfAsync(id, cancel)).Count, Form = form });
    }

    private static async Task<IResult> ReturnAsync(
        string id, HttpContext context, RosterOffice office, MemberViews views, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        form.Refuse(await office.ReturnAsync(viewer.Actor, command, id, cancel: context.RequestAborted), "return");
        return form.Valid ? Page.Go($"/staff/{id}?done=returned") : await ShowAsync(id, context, views, form);
    }

    private static int? Seen(FormState form) =>
        int.TryParse(form[MemberForm.Version], CultureInfo.InvariantCulture, out var seen) ? seen : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
