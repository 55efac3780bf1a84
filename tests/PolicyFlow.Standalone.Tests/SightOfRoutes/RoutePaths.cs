using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.App.Investigation.Asking.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People.Roster;
using PolicyFlow.Domain.PolicyReview;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.SightOfRoutes;

/// <summary>Makes a request that makes sense for any route: real ids in the path, a form with its token.</summary>
public sealed partial class RoutePaths
{
    private readonly string _person;
    private readonly string _school;
    private readonly string _mail;
    private readonly string _policy;
    private string _member = "";
    private string _import = "";
    private string _question = "";
    private string _questionToken = "";
    private CampaignPaths? _campaign;

    private RoutePaths(string person, string school, string mail, string policy) =>
        (_person, _school, _mail, _policy) = (person, school, mail, policy);

    public static async Task<RoutePaths> CreateAsync(OwnSite site)
    {
        // Somebody of their own: the administrator's forms may change them without changing who looks.
        var added = await site.Get<PeopleOffice>().AddAsync(
            Actor.System, "for-the-matrix", "Demo Nobody", "nobody@demo.invalid");
        using var visitor = site.Visitor();
        await visitor.ReportAsync(new { description = "For the mailbox" });
        await visitor.AdvanceAsync("PT0.001S");
        return new RoutePaths(added.Id, site.Get<IPeopleDirectory>().Schools[0].Id, await HeldAsync(site), await PolicyAsync(site))
        {
            _member = (await site.Get<RosterOffice>().AddAsync(
                Actor.System, "for-the-matrix", new MemberDetails("Demo Nobody", null, null, null, StaffKind.Visitor, "", null)))
                .Id,
            _import = (await site.Get<ImportDesk>().BringAsync(
                Actor.System, "for-the-matrix", new MemoryStream("Name\nDemo Nobody\n"u8.ToArray()),
                new ImportAsked(false, [], false))).Id,
            _campaign = await CampaignPaths.CreateAsync(site),
            _question = await AskAsync(site, site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Staff)!.Id),
            _questionToken = site.Get<QuestionLinks>().PathOf(await AskAsync(site, null)).Split('/')[^1],
        };
    }

    /// <summary>The stream of a question about the policy, from somebody or from a visitor.</summary>
    private static Task<string> AskAsync(OwnSite site, string? person) => site.Get<QuestionDesk>().AskAsync(
        new NewQuestion(QuestionKind.Policy, null, "For the matrix", person, "Demo Nobody", "", []), "matrix:" + person);

    /// <summary>Whether somebody may see the question that the paths name.</summary>
    public async Task<bool> MaySeeQuestionAsync(OwnSite site, Viewer viewer) => QuestionSight.MaySee(
        viewer, (await site.Get<CaseEngine<QuestionState>>().LoadAsync(_question))!.State);

    /// <summary>Whether a route is about one question.</summary>
    public static bool IsOfQuestion(RouteEndpoint route) => Has(route, "questions/{reference}");

    /// <summary>A policy with a published version and a draft of the next one, each with its file.</summary>
    private static async Task<string> PolicyAsync(OwnSite site)
    {
        var (office, library, people) = (site.Get<PolicyOffice>(), site.Get<PolicyLibrary>(), site.Get<IPeopleDirectory>());
        var file = new PolicyFile("matrix.pdf", "%PDF-1.7"u8.ToArray());
        var written = await office.WriteAsync(
            Actor.System, "policy-1", "matrix", 0, new PolicyWriting("# For the matrix\n\none\n", Original: file));
        Assert.True((await office.ProposeAsync(Actor.System, "policy-2", written.Id, 1)).Done);
        foreach (var school in people.Schools)
        {
            var email = school.Name.StartsWith("Sample", StringComparison.Ordinal) ? DemoSite.OtherPrincipal : DemoSite.Principal;
            Assert.True((await office.ApproveAsync(
                Actor.Person(people.FindByEmail(email)!.Id), "policy-" + school.Id, written.Id, 1, school.Id)).Done);
        }

        var hash = (await library.FindAsync(written.Id))!.Draft!.Hash;
        Assert.NotNull((await office.PublishAsync(Actor.System, "policy-3", written.Id, 1, hash, null, null)).Version);
        var edition = (await library.FindAsync(written.Id))!.Edition;
        Assert.True((await office.WriteAsync(
            Actor.System, "policy-4", written.Id, edition,
            new PolicyWriting("# For the matrix\n\ntwo\n", Original: file))).Done);
        return written.Id;
    }

    /// <summary>A mail that waits in the holding pen, where mail comes in at all.</summary>
    private static async Task<string> HeldAsync(OwnSite site)
    {
        if (!site.Routes.Any(r => Has(r, "mail/{key}"))) return "";
        var raw = Encoding.ASCII.GetBytes(
            "From: demo@home.example\r\nSubject: Re: x\r\nMessage-ID: <1@home.example>\r\n\r\nFor the matrix\r\n");
        await site.Get<MailIntake>().GiveUpAsync(await site.Get<InboundStores>().Mail.PutAsync(raw));
        return (await site.Get<MailPen>().ListAsync(PenPlace.Waiting, 1, default))[0].Key;
    }

    public async Task<Reply> AskAsync(
        Caller caller, string method, RouteEndpoint route, SortOfCase sort, bool linked)
    {
        var path = PathOf(route, sort, linked);
        if (method is "GET" or "HEAD")
            return await caller.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal("POST", method);
        if (path.StartsWith("/api", StringComparison.Ordinal))
            return await caller.PostAsync(path, new { text = "A note", description = "A report" });
        return await caller.SubmitAsync("/sign-out", path);
    }

    /// <summary>The same route with ids that nobody ever gave to anything, of the same shape.</summary>
    public static string MadeUp(RouteEndpoint route) => "/" + Parameter().Replace(
        route.RoutePattern.RawText!.TrimStart('/'),
        found => found.Groups[1].Value switch
        {
            "reference" => "PF-2222-222C",
            "number" => "1",
            "sha256" or "key" => new string('0', 64),
            "review" or "term" => "2099",
            var other => "nothing-" + other,
        });

    public string PathOf(RouteEndpoint route, SortOfCase sort, bool linked) => "/" + Parameter().Replace(
        route.RoutePattern.RawText!.TrimStart('/'),
        found => found.Groups[1].Value switch
        {
            "reference" when Has(route, "questions") => CaseReference.OfStream(_question),
            "reference" when Has(route, "investigations") => sort.Investigation.Reference,
            "reference" => sort.Reference,
            "action" => "add-note",
            "sha256" when Has(route, "investigations") => sort.Investigation.Picture,
            "sha256" => sort.Picture,
            "key" => _mail,
            "token" when linked => TokenOf(route, sort),
            "token" => TokenOf(route, sort)[..^4] + "AAAA",
            "part" => "naming",
            "number" => "1",
            "id" when Has(route, "policies/laws") => "google-plus",
            "documentName" => "v1",
            "version" => SiteAssets.Url("app.css").Split('/')[2],
            "name" => "app.css",
            "review" => ReviewCalendar.YearAt(TimeProvider.System.GetUtcNow()).ToString(CultureInfo.InvariantCulture),
            "school" => sort.Sight.School ?? _school,
            "term" => SchoolTerm.Of(UkTime.Date(TimeProvider.System.GetUtcNow())).Id,
            "point" => "removals",
            "place" => RouteStreams.Network,
            "matter" => PolicyRoutes.Misuse,
            "id" when Has(route, "reviews") =>
                ReviewCalendar.YearAt(TimeProvider.System.GetUtcNow()).ToString(CultureInfo.InvariantCulture),
            "id" when Has(route, "campaigns") || Has(route, "team/") => CampaignPaths.Campaign,
            "member" => _campaign!.Member,
            "deed" when Has(route, "question") => QuestionDeed(route),
            "deed" => "exempt",
            "briefing" => _campaign!.Briefing,
            "id" when Has(route, "schools") => _school,
            "id" when Has(route, "imports") => _import,
            "id" when Has(route, "staff") => _member,
            "id" when Has(route, "providers") => "facebook",
            "id" when Has(route, "templates") => "send-receipt",
            "id" when Has(route, "policies/laws") => "google-plus",
            "id" when Has(route, "policies") => _policy,
            "id" => _person,
            var other => throw new InvalidOperationException($"What is {other} in {route.RoutePattern.RawText}?"),
        });

    /// <summary>What everybody who sees a question may do; of somebody's own, what they may do with it.</summary>
    private static string QuestionDeed(RouteEndpoint route) => Has(route, "questions") ? "decide" : "more";

    private static bool Has(RouteEndpoint route, string word) =>
        route.RoutePattern.RawText!.Contains(word, StringComparison.Ordinal);

    private string TokenOf(RouteEndpoint route, SortOfCase sort) =>
        route.RoutePattern.RawText!.TrimStart('/').Split('/')[0] switch
        {
            "yours" => sort.AffectedToken,
            "request" => sort.RequestToken,
            "confirm" => sort.PersonalToken,
            "team" => _campaign!.TeamToken,
            "question" => _questionToken,
            "letters" => sort.Investigation.AccusedToken,
            _ => sort.Token,
        };

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z0-9]+)[^}]*\}")]
    private static partial Regex Parameter();
}
