using Microsoft.AspNetCore.Http;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.App.Takedown.Providers.Pages;

/// <summary>The page of one provider, for whoever looks.</summary>
public sealed class ProviderView(
    ProviderDirectory directory, ProviderFreshness freshness, IPeopleDirectory people, CurrentViewer current)
{
    /// <param name="refused">The form of whatever was refused there.</param>
    public IResult Show(HttpContext context, string id, FormState? refused = null) => directory.Find(id) is not { } p
        ? Page.Missing()
        : Page.Show<ProviderPage>(
            new
            {
                Provider = p,
                Freshness = freshness.Of(p),
                CheckedBy = NameOf(p.CheckedBy),
                Answer = AnswerTo(p),
                Form = refused ?? AdminForm.New(ProviderForm.EditionOf(p)),
                Done = refused is null ? ProviderDone.Of(context.Request.Query["done"]) : null,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private ReachAnswer? AnswerTo(Provider p)
    {
        if (p.Proposed is not { } proposed) return null;
        var mine = proposed.By == current.Actor;
        var confirmers = people.All
            .Where(x => x.Active && x.Grants.Any(g => g.Role is Role.Manager or Role.Administrator))
            .Select(x => x.Id).ToList();
        var may = confirmers.Contains(current.Actor.Id);
        return new ReachAnswer(
            proposed, mine ? "you" : NameOf(proposed.By.Id) ?? "the program",
            Confirm: may && (!mine || confirmers.Count == 1), Reject: may || mine, mine);
    }

    private string? NameOf(string? id) => id is null || id.Length == 0 ? null : people.Find(id)?.Name ?? id;
}

/// <summary>Proposed addresses, and what the viewer may do about them.</summary>
/// <param name="By">Who proposed them, in words.</param>
/// <param name="Mine">The viewer proposed them.</param>
public sealed record ReachAnswer(
    ReachProposal Proposal, string By, bool Confirm, bool Reject, bool Mine);
