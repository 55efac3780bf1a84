using System.Net;
using System.Security.Cryptography;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationPages;

/// <summary>An investigation of the running program, worked by people over HTTP.</summary>
public sealed class Misuse(OwnSite site, string reference)
{
    public const string Words = "Morgan Invented of Demo Park wrote about pupils on their page. Ring 01632 960123.";

    public string Reference => reference;

    public string Path => $"/investigations/{reference}";

    public string Stream => InvestigationStreams.Of(reference);

    /// <summary>A report by the form of misuse: safeguarding lead and principal each have to see it (11.7).</summary>
    public static async Task<Misuse> ReportAsync(
        OwnSite site, string? school = null, IReadOnlySet<string>? leftOut = null, bool atRisk = false, string words = Words,
        byte[]? picture = null, string? email = null)
    {
        var reference = CaseReference.From(RandomNumberGenerator.GetBytes(8));
        var (stream, vault) = (InvestigationStreams.Of(reference), new BodyVault("report:" + reference));
        var about = leftOut ?? new HashSet<string>();
        var duty = site.Get<IPeopleDirectory>().DutyFor(school, about);
        var draft = "draft/" + Guid.NewGuid().ToString("N");
        if (picture is not null) await site.Get<IFileStore>().PutAsync(draft, new MemoryStream(picture));
        var files = picture is null ? [] : await EvidenceRoom.TakeInAsync(
            site.Get<IFileStore>(), stream, [new Attachment(draft, "shot.png", "image/png", picture.Length)], "reporter", vault,
            new HashSet<string>(), default);
        Role[] roles = [Role.SafeguardingLead, Role.Principal, Role.Manager];
        var done = await site.Get<CaseEngine<InvestigationState>>().ExecuteAsync(new CaseRequest(
            stream,
            new ReportMisuse(
                "form", null, school, "abuse", Threatening: false, atRisk, SeenAt: null,
                [new ListedItem("i1", "url", vault.Keep("place", "reporter", Steps.Address), "other.example")], files,
                vault.Keep("description", "reporter", words), null, vault.Keep("name", "reporter", "Demo Coach"),
                vault.Add("email", "reporter", email), "hash",
                [.. about],
                new Routed(
                    new Route("misuse", "11.7", RouteMode.AllOf, [.. roles]),
                    [.. roles.Select(r => new RoutedPlace(r, r, duty.Of(r)))])),
            Actor.Reporter, "report:" + reference)
        { Bodies = vault.Bodies });
        Assert.IsType<Execution<InvestigationState>.Done>(done);
        return new Misuse(site, reference);
    }

    public async Task<InvestigationState> StateAsync() =>
        (await site.Get<CaseEngine<InvestigationState>>().LoadAsync(Stream))!.State;

    public async Task<CaseSight> SightAsync()
    {
        var s = await StateAsync();
        return InvestigationSight.Of(Stream, s, site.Get<IPeopleDirectory>().DutyFor(s.School, s.LeftOut));
    }

    /// <summary>Opens the case, and answers its page.</summary>
    public async Task<string> OpenAsync(Caller caller)
    {
        (await caller.SubmitAsync(Path, Path + "/open")).Is(HttpStatusCode.SeeOther);
        return (await caller.GetAsync(Path)).Is(HttpStatusCode.OK).Text;
    }

    /// <summary>Fills in the page of an action and sends it.</summary>
    public Task<Reply> TryAsync(Caller caller, string action, params (string Name, string Value)[] fields) =>
        TryAsync(caller, action, action, fields);

    /// <summary>Sends an action from the page of another one, as somebody does whose page is older than what happened since.
    /// </summary>
    public Task<Reply> TryAsync(Caller caller, string action, string from, params (string Name, string Value)[] fields) =>
        caller.SubmitAsync($"{Path}/do/{from}", $"{Path}/do/{action}", [.. fields, ("commandId", Guid.NewGuid().ToString("N"))]);

    public async Task DoAsync(Caller caller, string action, params (string Name, string Value)[] fields) =>
        (await TryAsync(caller, action, fields)).Is(HttpStatusCode.SeeOther);

    public async Task<string> PageAsync(Caller caller) => (await caller.GetAsync(Path)).Is(HttpStatusCode.OK).Text;
}
