using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>Policies for reading: whoever has signed in sees what was published.</summary>
public static class PolicyPages
{
    public const string Path = "/policies";

    public static string Of(string policyId) => $"{Path}/{policyId}";

    internal static void MapPolicyReading(this IEndpointRouteBuilder routes)
    {
        var policies = routes.MapGroup(Path).Rule(Matter.SignedIn).ExcludeFromDescription();
        policies.MapGet("", ListAsync);
        policies.MapGet("/{id}", CurrentAsync);
        policies.MapGet("/{id}/versions/{number:int}", VersionAsync);
        policies.MapGet("/{id}/versions/{number:int}/text", TextAsync);
        policies.MapGet("/{id}/compare", PolicyCompareView.ShowAsync);
    }

    /// <summary>Whether somebody may see drafts.</summary>
    internal static bool SeesDrafts(this CurrentViewer current) => Sight.MaySee(current.Viewer, Matter.PolicyDrafts);

    /// <summary>Always a download, as text that no browser takes for a page.</summary>
    internal static IResult Download(HttpContext context, byte[] bytes, string name)
    {
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.File(bytes, "application/octet-stream", name);
    }

    private static async Task<IResult> ListAsync(
        PolicyLibrary library, CurrentViewer current, CaseClock clock, CancellationToken cancel) =>
        Page.Show<PoliciesPage>(new
        {
            All = await library.ListAsync(cancel),
            Drafts = current.SeesDrafts(),
            Laws = Sight.MaySee(current.Viewer, Matter.Providers),
            Terms = Sight.MaySee(current.Viewer, Matter.Cover),
            Today = UkTime.Date(clock.Now),
        });

    private static async Task<IResult> CurrentAsync(
        string id, HttpContext context, PolicyLibrary library, PolicyNames names, CurrentViewer current, CaseClock clock,
        CancellationToken cancel)
    {
        if (await library.FindAsync(id, cancel) is not { } policy) return Page.Missing();
        if (policy.Current is { } version)
            return await ShowAsync(id, policy, version, context, library, names, current, clock, cancel);
        return current.SeesDrafts() ? Results.Redirect(Of(id) + "/draft") : Page.Missing();
    }

    private static async Task<IResult> VersionAsync(
        string id, int number, HttpContext context, PolicyLibrary library, PolicyNames names, CurrentViewer current,
        CaseClock clock, CancellationToken cancel) =>
        await library.FindAsync(id, cancel) is { } policy && policy.Version(number) is { } version
            ? await ShowAsync(id, policy, version, context, library, names, current, clock, cancel)
            : Page.Missing();

    private static async Task<IResult> ShowAsync(
        string id, PolicyDocument policy, PublishedPolicy version, HttpContext context, PolicyLibrary library,
        PolicyNames names, CurrentViewer current, CaseClock clock, CancellationToken cancel) =>
        Page.Show<PolicyPage>(new
        {
            View = new PolicyView(
                id, policy, version, await library.VersionAsync(id, version, cancel), names.Of(version.By),
                [.. version.Draft.Approvals.Select(a => $"{names.OfSchool(a.School)}: {names.Of(a.By)}, {UkTime.Day(a.At)}")],
                current.SeesDrafts()),
            MayCampaign = Sight.MaySee(current.Viewer, Matter.CampaignWork),
            Today = UkTime.Date(clock.Now),
            Done = DraftWords.Done(context.Request.Query["done"]),
        });

    private static async Task<IResult> TextAsync(
        string id, int number, HttpContext context, PolicyLibrary library, CancellationToken cancel) =>
        await library.FindVersionAsync(id, number, cancel) is { Markdown.Length: > 0 } version
            ? Download(
                context, Encoding.UTF8.GetBytes(version.Markdown),
                $"{id}-version-{number.ToString(CultureInfo.InvariantCulture)}.md")
            : Page.Missing();
}
