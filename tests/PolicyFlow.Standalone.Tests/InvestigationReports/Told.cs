using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationReports;

/// <summary>What a reporter of misuse gets, and how the case stands.</summary>
internal sealed record Told(string Reference, string Code, string Track)
{
    public string Page => "/investigations/" + Reference;

    public string Call => "/api/investigations/" + Reference;

    public static async Task<Told> ReportAsync(Caller reporter, object report, string? key = null, string call = "/api/investigations")
    {
        var receipt = (await reporter.PostAsync(call, report, key)).Is(HttpStatusCode.Created).Json;
        return new Told(
            receipt.Word("reference"), receipt.Word("secretCode"), new Uri(receipt.Word("trackingUrl")).PathAndQuery);
    }

    public async Task<InvestigationState> StateAsync(OwnSite site) => (await site.Get<CaseEngine<InvestigationState>>()
        .LoadAsync(InvestigationStreams.Of(Reference)))!.State;

    public static string IdOf(OwnSite site, string email) => site.Get<IPeopleDirectory>().FindByEmail(email)!.Id;

    public static string SchoolOf(OwnSite site) =>
        site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Principal)!.Grants[0].School!;
}
