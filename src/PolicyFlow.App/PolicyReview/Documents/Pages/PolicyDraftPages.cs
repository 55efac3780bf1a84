using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>Drafts: managers and principals write, approve and publish them.</summary>
public static class PolicyDraftPages
{
    internal static void MapPolicyDrafts(this IEndpointRouteBuilder routes)
    {
        var policies = routes.MapGroup(PolicyPages.Path).Rule(Matter.PolicyDrafts).ExcludeFromDescription();
        policies.MapGet("/new", () => Page.Show<WritePolicyPage>(new { Form = PolicyForm.Of("", 0) }));
        policies.MapPost("/new", (HttpContext context, PolicyOffice office, PolicyLibrary library, CurrentViewer viewer) =>
            WriteAsync(null, context, office, library, viewer)).TakesUpTo(PolicyForm.MostBytes);
        policies.MapGet("/{id}/versions/{number:int}/original", VersionOriginalAsync);
        var draft = policies.MapGroup("/{id}/draft");
        draft.MapGet("", (string id, HttpContext context, PolicyDraftView view, CancellationToken cancel) =>
            view.ShowAsync(context, id, cancel: cancel));
        draft.MapGet("/edit", EditAsync);
        draft.MapPost("/edit", WriteAsync).TakesUpTo(PolicyForm.MostBytes);
        draft.MapGet("/text", TextAsync);
        draft.MapGet("/original", OriginalAsync);
        draft.MapPost("/propose", (string id, HttpContext context, PolicyOffice office, PolicyDraftView view, CurrentViewer viewer) =>
            ActAsync(id, context, view, "propose", "proposed", (command, number) =>
                office.ProposeAsync(viewer.Actor, command, id, number, context.RequestAborted)));
        draft.MapPost("/withdraw", (string id, HttpContext context, PolicyOffice office, PolicyDraftView view, CurrentViewer viewer) =>
            ActAsync(id, context, view, "withdraw", "withdrawn", (command, number) =>
                office.WithdrawAsync(viewer.Actor, command, id, number, context.RequestAborted)));
        draft.MapPost("/answer", AnswerAsync);
        draft.MapGet("/publish", (string id, PolicyPublishView view, CancellationToken cancel) =>
            view.ShowAsync(id, null, cancel));
        draft.MapPost("/publish", (string id, HttpContext context, PolicyPublishView view, PolicyOffice office, CurrentViewer viewer) =>
            view.PublishAsync(id, context, office, viewer));
    }

    private static async Task<IResult> EditAsync(string id, PolicyLibrary library, CancellationToken cancel)
    {
        if (await library.FindAsync(id, cancel) is not { } policy) return Page.Missing();
        var begins = policy.Draft ?? policy.Current?.Draft;
        var text = begins is null ? "" : await library.TextAsync(id, begins, cancel);
        return Page.Show<WritePolicyPage>(
            new { Id = id, Form = PolicyForm.Of(text, policy.Edition), Asked = IsAsked(policy) });
    }

    private static async Task<IResult> WriteAsync(
        string? id, HttpContext context, PolicyOffice office, PolicyLibrary library, CurrentViewer viewer)
    {
        var (form, writing) = await PolicyForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[PolicyForm.Edition], out var edition))
            return Results.BadRequest();
        var policy = id is null ? null : await library.FindAsync(id, context.RequestAborted);
        if (id is not null && policy is null) return Page.Missing();
        if (form.Valid)
        {
            var answer = await office.WriteAsync(viewer.Actor, command, id, edition, writing, context.RequestAborted);
            form.Refuse(answer, "text");
            if (answer.Done)
            {
                var draft = (await library.FindAsync(answer.Id, context.RequestAborted))?.Draft;
                return Page.Go($"{PolicyPages.Of(answer.Id)}/draft?done={(draft?.Overtaken > 0 ? "anew" : "saved")}");
            }
        }

        return Page.Again<WritePolicyPage>(new { Id = id, Form = form, Asked = policy is not null && IsAsked(policy) });
    }

    private static bool IsAsked(PolicyDocument policy) =>
        policy.Draft?.Status is DraftStatus.Proposed or DraftStatus.Approved;

    /// <summary>One of the buttons below a draft.</summary>
    private static async Task<IResult> ActAsync(
        string id, HttpContext context, PolicyDraftView view, string button, string done,
        Func<string, int, Task<OfficeAnswer>> act)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[PolicyForm.Draft], out var number))
            return Results.BadRequest();
        form.Refuse(await act(command, number), button);
        return form.Valid
            ? Page.Go($"{PolicyPages.Of(id)}/draft?done={done}")
            : await view.ShowAsync(context, id, Again(form), context.RequestAborted);
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpContext context, PolicyOffice office, PolicyLibrary library, PolicyDraftView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[PolicyForm.Draft], out var number))
            return Results.BadRequest();
        var school = form["school"] == PolicyDraftView.Network ? null : form["school"];
        var answer = form["answer"] switch
        {
            _ when school?.Length == 0 => OfficeAnswer.No(id, "no-school", "Say for which school you answer", "school"),
            "approve" => await office.ApproveAsync(viewer.Actor, command, id, number, school, context.RequestAborted),
            "return" => await office.ReturnAsync(
                viewer.Actor, command, id, number, school, form["reason"], context.RequestAborted),
            _ => OfficeAnswer.No(id, "no-answer", "Say whether you approve this text", "answer"),
        };
        form.Refuse(answer, "answer");
        if (!form.Valid) return await view.ShowAsync(context, id, Again(form), context.RequestAborted);
        var complete = (await library.FindAsync(id, context.RequestAborted))?.Draft?.Status == DraftStatus.Approved;
        var done = form["answer"] == "return" ? "returned" : complete ? "complete" : "approved";
        return Page.Go($"{PolicyPages.Of(id)}/draft?done={done}");
    }

    /// <summary>What was refused, for another try: another command.</summary>
    private static FormState Again(FormState form)
    {
        var next = AdminForm.New(
            ("answer", form["answer"]), ("reason", form["reason"]), ("school", form["school"]),
            (PolicyForm.Draft, form[PolicyForm.Draft]));
        foreach (var error in form.Errors) next.Problem(error.Field, error.Message);
        return next;
    }

    private static async Task<IResult> TextAsync(
        string id, HttpContext context, PolicyLibrary library, CancellationToken cancel) =>
        (await library.FindAsync(id, cancel))?.Draft is { } draft
            && await library.TextAsync(id, draft, cancel) is { Length: > 0 } text
            ? PolicyPages.Download(context, Encoding.UTF8.GetBytes(text), $"{id}-draft-{draft.Number}.md")
            : Page.Missing();

    private static async Task<IResult> OriginalAsync(
        string id, HttpContext context, PolicyLibrary library, CancellationToken cancel) =>
        await FileAsync(id, (await library.FindAsync(id, cancel))?.Draft, context, library, cancel);

    private static async Task<IResult> VersionOriginalAsync(
        string id, int number, HttpContext context, PolicyLibrary library, CancellationToken cancel) =>
        await FileAsync(id, (await library.FindAsync(id, cancel))?.Version(number)?.Draft, context, library, cancel);

    private static async Task<IResult> FileAsync(
        string id, PolicyDraft? draft, HttpContext context, PolicyLibrary library, CancellationToken cancel) =>
        draft is not null && await library.OriginalAsync(id, draft, cancel) is { } file
            ? PolicyPages.Download(context, file.Bytes, file.Name)
            : Page.Missing();
}
