using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Cases.Actions;

/// <summary>The page of one action, and what is shown after it was sent; the same for cases of every kind.</summary>
internal static class ActionPages
{
    /// <param name="known">Whether there is such an action, offered now or not.</param>
    public static IResult Form(ICaseView view, CaseAction? offered, bool known) => offered is not null
        ? Page.Show<ActionPage>(new
        {
            View = view,
            Action = offered,
            Form = ActionForm.Proposed(offered),
            CommandId = Guid.NewGuid().ToString("N"),
        })
        : known ? Page.Go(view.Path) : Page.Missing();

    /// <summary>The command id of what was filled in: the same page sent twice does the same once.</summary>
    public static string CommandId(FormState form, string personId) => $"form:{personId}:{form.Trimmed("commandId")}";

    /// <param name="offered">The action as it is offered now, or null where it is not any more.</param>
    public static IResult Answer(ActionResult result, ICaseView view, string action, CaseAction? offered, FormState form)
    {
        switch (result)
        {
            case ActionResult.Done:
                return Page.Go($"{view.Path}?done={action}");
            case ActionResult.Missing:
                return Page.Missing();
            case ActionResult.Previewed previewed:
                return Page.Show<ActionPage>(new
                {
                    View = view,
                    Action = offered!,
                    Form = ActionForm.With(form, previewed.Fields),
                    CommandId = form.Trimmed("commandId"),
                });
            case ActionResult.Invalid invalid:
                foreach (var problem in invalid.Problems) form.Problem(problem.Field, problem.Message);
                break;
            case ActionResult.Refused refused:
                form.Problem("main-content", refused.Reason);
                break;
            case ActionResult.Stale stale:
                form.Problem("main-content", stale.Reason);
                break;
        }

        var reason = result is ActionResult.Stale s ? s.Reason : "This cannot be done any more.";
        return offered is null
            ? Page.Show<StaleCasePage>(new { view.Path, Reason = reason }, StatusCodes.Status409Conflict)
            : Page.Again<ActionPage>(new
            {
                View = view,
                Action = offered,
                Form = form,
                CommandId = Guid.NewGuid().ToString("N"),
            });
    }
}
