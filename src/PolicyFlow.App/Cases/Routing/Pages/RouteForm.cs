using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Cases.Routing.Pages;

/// <summary>A change of a route as a form: first it is tried, then it is proposed with a reason.</summary>
public static class RouteForm
{
    /// <summary>Name of the hidden field with the edition that was shown.</summary>
    public const string Edition = "edition";

    private const string Back = "back";

    /// <summary>The roles that can be named.</summary>
    public static readonly IReadOnlyList<Choice> Roles =
        [.. RouteProblems.Recipients.Select(r => new Choice(Kebab.Of(r), RoleNames.Of(r)))];

    /// <summary>How many of them have to see it; going back is offered where the place has changed the route.</summary>
    public static IReadOnlyList<Choice> Modes(RouteDetail detail) =>
    [
        new(Kebab.Of(RouteMode.AnyOf), "Any one of them is enough", "All are told; whoever takes it first has it."),
        new(Kebab.Of(RouteMode.AllOf), "Each of them has to see it"),
        .. detail.Line.Changed
            ? [new Choice(
                Back, detail.Place.School is null ? "As the policy has it" : "As the whole network has it",
                RouteWords.Of(detail.Before))]
            : Array.Empty<Choice>(),
    ];

    /// <summary>The form of the route that holds.</summary>
    public static FormState Of(RouteDetail detail) => Filled(RouteChoice.Of(detail.Line.Now), detail.Edition);

    /// <summary>What was chosen, from an address or from a form.</summary>
    public static FormState Of(IQueryCollection query, int edition) => new(
    [
        ("mode", query["mode"].ToString()), .. query["roles"].Select(r => ("roles", r)),
        (Edition, edition.ToString(CultureInfo.InvariantCulture)), (AdminForm.CommandField, AdminForm.NewCommand()),
    ]);

    /// <summary>The choice of a form, with what is wrong with it beside its field. Null with a valid form means that it goes
    /// again where it went before.</summary>
    public static RouteChoice? Read(FormState form, PolicyRoute row)
    {
        if (form["mode"] == Back) return null;
        var roles = form.Many("roles").Select(v => RouteProblems.Recipients.FirstOrDefault(r => Kebab.Of(r) == v, Role.Staff));
        var mode = Enum.GetValues<RouteMode>().FirstOrDefault(m => Kebab.Of(m) == form["mode"], (RouteMode)(-1));
        var choice = new RouteChoice(mode, [.. roles]);
        if (RouteProblems.Of(row, choice) is Decision.Refused refused)
            form.Problem(refused.Code == "unclear" ? "mode" : "roles", refused.Reason);
        return choice;
    }

    /// <summary>The query that tries a choice.</summary>
    /// <param name="page">From 1.</param>
    public static string Query(FormState form, int page) =>
        "?mode=" + Uri.EscapeDataString(form["mode"])
        + string.Concat(form.Many("roles").Select(r => "&roles=" + Uri.EscapeDataString(r)))
        + (page > 1 ? "&page=" + page.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The form of a proposal, to try it once more.</summary>
    public static FormState Of(RouteProposal proposal, int edition) => proposal.Choice is { } choice
        ? Filled(choice, edition)
        : new FormState(("mode", Back), (Edition, edition.ToString(CultureInfo.InvariantCulture)));

    private static FormState Filled(RouteChoice choice, int edition) => new(
    [
        ("mode", Kebab.Of(choice.Mode)), .. choice.Roles.Select(r => ("roles", (string?)Kebab.Of(r))),
        (Edition, edition.ToString(CultureInfo.InvariantCulture)),
    ]);
}
