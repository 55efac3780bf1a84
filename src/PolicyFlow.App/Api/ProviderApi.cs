using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Api;

/// <summary>The directory of providers over HTTP.</summary>
public static class ProviderApi
{
    public static IEndpointRouteBuilder MapProviderApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/providers", List).WithName("list-providers").WithTags("Providers")
            .WithSummary("Who can act on content, by name, with how to reach them and when that was last checked")
            .Produces<ProviderList>().ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Rule(Matter.Providers).ForPrograms(EntraPrograms.ProvidersRead);
        return routes;
    }

    private static IResult List(string? scope, ProviderDirectory directory, ProviderFreshness freshness)
    {
        var all = directory.All;
        if (!string.IsNullOrWhiteSpace(scope))
        {
            var scopes = Enum.GetValues<ProviderScope>();
            if (!scopes.Any(s => Kebab.Of(s) == scope))
            {
                return Results.Problem(
                    statusCode: StatusCodes.Status422UnprocessableEntity, title: "There is no such scope",
                    detail: $"The scope must be one of {string.Join(", ", scopes.Select(s => Kebab.Of(s)))}.");
            }

            all = [.. all.Where(p => Kebab.Of(p.Scope) == scope)];
        }

        return Results.Ok(new ProviderList([.. all.Select(p => ProviderAnswer.Of(p, freshness.Of(p)))]));
    }
}

/// <summary>Providers, by name.</summary>
public sealed record ProviderList(IReadOnlyList<ProviderAnswer> Providers);

/// <summary>Somebody who can act on content.</summary>
/// <param name="Scope">platform, hosting-network, registrar, access-isp or helpline.</param>
/// <param name="Form">The address of its report form.</param>
/// <param name="Check">not-checked, stale or checked.</param>
/// <param name="CheckedOn">The day, Europe/London.</param>
/// <param name="InUse">False where nothing new is brought to it.</param>
/// <param name="AddressesWait">Whether other addresses wait for a second named person.</param>
public sealed record ProviderAnswer(
    string Id, string Name, string Scope, string? Form, string? Email, string? Phone, IReadOnlyList<string> Steps,
    string Hours, string Takes, IReadOnlyList<string> Hosts, string Check, DateOnly? CheckedOn, bool InUse,
    bool AddressesWait)
{
    public static ProviderAnswer Of(Provider p, Freshness freshness) => new(
        p.Id, p.Name, Kebab.Of(p.Scope), p.Form, p.Email, p.Phone, p.Steps, p.Hours, p.Takes, p.Hosts,
        Kebab.Of(freshness), p.CheckedOn, !p.Retired, p.Proposed is not null);
}
