using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Templates.Pages;

/// <summary>The administrator's pages of templates.</summary>
public static class TemplatePages
{
    public const string Path = "/templates";

    public static IEndpointRouteBuilder MapTemplates(this IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup(Path).Rule(Matter.Administration).ExcludeFromDescription();
        templates.MapGet("", (TemplateBook book) => Page.Show<TemplatesPage>(new { book.All }));
        templates.MapGet("/{id}", (string id, HttpContext context, TemplateView view) => view.Show(context, id));
        templates.MapGet("/{id}/change", Change);
        templates.MapPost("/{id}/change", ChangeAsync);
        templates.MapPost("/{id}/test", TestAsync);
        templates.MapPost("/{id}/shipped", ShippedAsync);
        templates.MapPost("/{id}/answer", AnswerAsync);
        return routes;
    }

    /// <param name="version">An older proposal whose words the form begins with.</param>
    private static IResult Change(string id, int? version, HttpContext context, TemplateBook book)
    {
        if (book.Find(id) is not { } entry) return Page.Missing();
        var older = entry.State.History.Find(p => p.Number == version);
        var words = older is null ? entry.InForce : older.Words ?? entry.Template.Shipped;
        return TemplateView.ShowForm(context, entry, TemplateForm.Of(entry, words));
    }

    /// <summary>One form with three buttons: look at it, try it out, save it.</summary>
    private static async Task<IResult> ChangeAsync(
        string id, HttpContext context, TemplateOffice office, TemplateBook book, TemplateTrial trial, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[TemplateForm.Edition], out var edition)
            || form["do"] is not ("show" or "test" or "save"))
            return Results.BadRequest();
        if (book.Find(id) is not { } entry) return Page.Missing();
        TemplateForm.Check(form, entry.Template);
        if (!form.Valid) return TemplateView.ShowForm(context, entry, form);
        var words = TemplateForm.Words(form);
        if (form["do"] == "save")
        {
            form.Refuse(
                await office.ProposeAsync(viewer.Actor, command, id, edition, words, context.RequestAborted), "body");
            return form.Valid ? Saved(id, book) : TemplateView.ShowForm(context, entry, form);
        }

        var test = form["do"] == "test";
        var problem = test
            ? await ProblemOfTestAsync(
                trial.SendAsync(viewer.Person!, entry.Template, words, command, context.RequestAborted))
            : null;
        var next = TemplateForm.Again(form);
        if (problem is not null) next.Problem("body", problem);
        return TemplateView.ShowForm(
            context, entry, next, trial.Show(entry.Template, words),
            test && problem is null ? TemplateDone.TestSent : null);
    }

    private static async Task<IResult> TestAsync(
        string id, HttpContext context, TemplateBook book, TemplateTrial trial, TemplateView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (book.Find(id) is not { } entry) return Page.Missing();
        var sending = trial.SendAsync(viewer.Person!, entry.Template, entry.Shown, command, context.RequestAborted);
        if (await ProblemOfTestAsync(sending) is { } problem) form.Problem("test", problem);
        return form.Valid ? Page.Go($"{Path}/{id}?done=test") : view.Show(context, id, form);
    }

    private static async Task<IResult> ShippedAsync(
        string id, HttpContext context, TemplateOffice office, TemplateBook book, TemplateView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[TemplateForm.Edition], out var edition))
            return Results.BadRequest();
        form.Refuse(
            await office.ProposeAsync(viewer.Actor, command, id, edition, null, context.RequestAborted), "shipped");
        return form.Valid ? Saved(id, book) : view.Show(context, id, form);
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpContext context, TemplateOffice office, TemplateView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form["proposal"], out var proposal)
            || form["answer"] is not ("confirm" or "reject"))
            return Results.BadRequest();
        var confirm = form["answer"] == "confirm";
        form.Refuse(
            await office.AnswerAsync(viewer.Actor, command, id, proposal, confirm, context.RequestAborted), "proposal");
        return form.Valid
            ? Page.Go($"{Path}/{id}?done={(confirm ? "confirmed" : "rejected")}")
            : view.Show(context, id, form);
    }

    private static async Task<string?> ProblemOfTestAsync(Task<MailResult> sending) => await sending switch
    {
        MailResult.Accepted => null,
        MailResult.RefusedForGood no => $"The test was refused. The mail server says: {no.Reason}",
        MailResult.TryLater no => $"The test could not be sent just now: {no.Reason}",
        _ => "The test could not be sent.",
    };

    private static IResult Saved(string id, TemplateBook book) =>
        Page.Go($"{Path}/{id}?done={(book.Find(id)?.State.Proposed is null ? "changed" : "waits")}");
}
