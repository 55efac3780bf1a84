using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>People and schools as the pages of policies call them.</summary>
public sealed class PolicyNames(IPeopleDirectory people)
{
    public string Of(Actor actor) => actor.Kind == ActorKind.Person ? OfPerson(actor.Id) : "the program";

    public string OfPerson(string id) => people.Find(id)?.Name ?? "somebody who has left";

    /// <param name="school">Null for the whole network.</param>
    public string OfSchool(string? school) =>
        school is null ? "The network" : people.FindSchool(school)?.Name ?? "A school that has left";

    /// <summary>Whether the school has no principal and no deputy of its own.</summary>
    public bool HasNoPrincipal(string? school) => school is not null && !people.All.Any(
        p => p.Active && p.Grants.Any(g => g.Role == Domain.People.Role.Principal && g.School == school));
}
