using Microsoft.AspNetCore.Http;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws.Pages;

/// <summary>The page of one entry, for whoever looks.</summary>
public sealed class LawView(LawList list, IPeopleDirectory people, CurrentViewer current)
{
    /// <param name="refused">The form of whatever was refused there.</param>
    public async Task<IResult> ShowAsync(HttpContext context, string id, FormState? refused = null)
    {
        if (await list.FindAsync(id, context.RequestAborted) is not { } item) return Page.Missing();
        return Page.Show<LawPage>(
            new
            {
                Item = item,
                Answer = AnswerTo(item),
                NameOf = (Func<Actor, string>)NameOf,
                Form = refused ?? AdminForm.New(LawForm.EditionOf(item)),
                Done = refused is null ? LawDone.Of(context.Request.Query["done"]) : null,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private LawAnswer? AnswerTo(LawItem item)
    {
        if (item.State.Proposed is not { } proposed) return null;
        var second = new SecondPerson(current.Actor, Confirmers.Of(people));
        var mine = proposed.By == current.Actor;
        return new LawAnswer(
            proposed, mine ? "you" : NameOf(proposed.By), second.Against(proposed.By, confirm: true) is null,
            second.Against(proposed.By, confirm: false) is null, mine);
    }

    private string NameOf(Actor actor) =>
        actor.Kind == ActorKind.Person ? people.Find(actor.Id)?.Name ?? actor.Id : "the program";
}

/// <summary>A proposal, and what the viewer may do about it.</summary>
/// <param name="By">Who proposed it, in words.</param>
/// <param name="Mine">The viewer proposed it.</param>
public sealed record LawAnswer(LawProposal Proposal, string By, bool Confirm, bool Reject, bool Mine);
