using System.Net;
using System.Text.Json.Nodes;
using PolicyFlow.App.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Routes;

/// <summary>The table of routes on the real program, as two people use it.</summary>
public sealed class RoutePagesTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const string Wider = "?mode=all-of&roles=manager&roles=principal";

    [Fact]
    public async Task A_change_is_tried_proposed_by_one_and_confirmed_by_another()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        using var marek = await demo.AsAsync(DemoSite.OtherManager);
        var reference = await ReportAsync(dana, "impersonation");
        const string Path = "/routes/network/impersonation";

        var tried = (await dana.GetAsync(Path + "/try" + Wider)).Is(HttpStatusCode.OK).Text;
        Assert.Contains(reference, tried);
        Assert.Contains("from School Sport Development Manager to School Sport Development Manager and Designated Safeguarding Lead", tried);
        Assert.Equal("any-of", (await RouteAsync(dana, "impersonation")).Word("mode"));

        var proposed = await ProposeAsync(dana, Path, "all-of", "The heads asked for it.", "manager", "principal");
        Assert.Equal(Path + "?done=waits", proposed.Is(HttpStatusCode.SeeOther).Location);
        Assert.DoesNotContain(">Confirm<", (await dana.GetAsync(Path)).Text);
        var alone = await AnswerAsync(dana, Path, 1, "confirm");
        Assert.Contains("A second person has to confirm this", alone.Is(HttpStatusCode.UnprocessableEntity).Text);
        var seen = (await marek.GetAsync(Path)).Text;
        Assert.Contains("Proposed by Demo Dana", seen);
        Assert.Contains("The heads asked for it.", seen);
        Assert.Contains(reference, seen);

        (await AnswerAsync(marek, Path, 1, "confirm")).Is(HttpStatusCode.SeeOther);

        var now = await RouteAsync(dana, "impersonation");
        Assert.Equal("all-of", now.Word("mode"));
        Assert.Equal(["manager", "principal"], now.All("roles").Select(r => r.ToString()));
        Assert.Contains("Demo Marek confirmed it", (await dana.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task A_school_has_its_own_route_and_goes_back_to_that_of_the_network()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        using var ada = await demo.AsAsync(DemoSite.Administrator);
        var school = (await dana.GetAsync("/routes")).Text.Split("href=\"/routes/s-")[1].Split('"')[0];
        var path = $"/routes/s-{school}/images";

        (await ProposeAsync(dana, path, "any-of", "Our principal deals with pictures.", "principal")).Is(HttpStatusCode.SeeOther);
        (await AnswerAsync(ada, path, 1, "confirm")).Is(HttpStatusCode.SeeOther);

        Assert.Equal("principal", (await RouteAsync(dana, "images", "s-" + school)).All("roles").Single().ToString());
        Assert.Equal("manager", (await RouteAsync(dana, "images")).All("roles").Single().ToString());

        (await ProposeAsync(ada, path, "back", "No more.")).Is(HttpStatusCode.SeeOther);
        (await AnswerAsync(dana, path, 2, "confirm")).Is(HttpStatusCode.SeeOther);

        Assert.Equal("manager", (await RouteAsync(dana, "images", "s-" + school)).All("roles").Single().ToString());
    }

    [Fact]
    public async Task Nothing_is_sent_to_nobody_and_a_change_needs_a_reason()
    {
        using var dana = await demo.AsAsync(DemoSite.Manager);
        const string Path = "/routes/network/disparaging";

        var nobody = await dana.GetAsync(Path + "/try?mode=any-of");
        Assert.Contains("nothing may go to nobody", nobody.Is(HttpStatusCode.UnprocessableEntity).Text);
        var governor = await dana.GetAsync(Path + "/try?mode=any-of&roles=governor");
        Assert.Contains("Only managers", governor.Is(HttpStatusCode.UnprocessableEntity).Text);
        var lead = await dana.GetAsync("/routes/network/safeguarding/try?mode=any-of&roles=manager");
        Assert.Contains("must see this", lead.Is(HttpStatusCode.UnprocessableEntity).Text);
        var silent = await ProposeAsync(dana, Path, "any-of", " ", "principal");
        Assert.Contains("Say why", silent.Is(HttpStatusCode.UnprocessableEntity).Text);
        (await dana.GetAsync("/routes/s-none")).Is(HttpStatusCode.NotFound);
        (await dana.GetAsync("/routes/network/never-heard-of")).Is(HttpStatusCode.NotFound);
        (await dana.GetAsync("/api/routes?school=s-none")).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Cases_that_the_viewer_may_not_see_are_only_counted()
    {
        using var ada = await demo.AsAsync(DemoSite.Administrator);
        using var visitor = demo.Visitor();
        var reference = await ReportAsync(visitor, "false-statement");

        var tried = (await ada.GetAsync("/routes/network/false-statement/try?mode=any-of&roles=principal"))
            .Is(HttpStatusCode.OK).Text;

        Assert.DoesNotContain(reference, tried);
        Assert.Contains("1 case among them you may not see", tried);
    }

    [Fact]
    public async Task Whom_the_route_names_is_told_beside_those_who_decide()
    {
        using var visitor = demo.Visitor();

        var pupil = await ReportAsync(visitor, "pupil-name");
        var abuse = await ReportAsync(visitor, "abuse");
        using var dana = await demo.AsAsync(DemoSite.Manager);
        var routes = await RouteAsync(dana, "pupil-name");
        var leads = routes.All("today").Single().All("people").Select(p => p.ToString()).ToList();

        Assert.NotEmpty(leads);
        Assert.Superset(leads.ToHashSet(), ToldOf(pupil).ToHashSet());
        Assert.Empty(ToldOf(abuse).Intersect(leads));
        Assert.Subset(ToldOf(pupil).ToHashSet(), ToldOf(abuse).ToHashSet());
    }

    [Fact]
    public async Task Before_a_report_begins_it_says_who_holds_the_mailbox_and_names_another_door()
    {
        using var visitor = demo.Visitor();

        foreach (var path in (string[])["/report", "/privacy"])
        {
            var page = (await visitor.GetAsync(path)).Text;
            Assert.Contains("Demo Ivo, the IT Director, looks after", page);
            Assert.Contains("ring Demo Chidi, the chair of governors", page);
        }
    }

    private static Task<string> ReportAsync(Caller caller, string category) => caller.ReportAsync(
        new { urls = (string[])["https://other.example/post/" + category], description = "Words", category });

    /// <summary>The ids of those who were told of a report, as it was recorded.</summary>
    private List<string> ToldOf(string reference) =>
    [
        .. JsonNode.Parse(Raw.Query(
            demo.Database,
            $"SELECT data FROM events WHERE stream = '{TakedownStreams.Of(reference)}' AND sequence = 1").Single())!
            .All("tell").Select(t => t.ToString()),
    ];

    private static async Task<JsonNode> RouteAsync(Caller caller, string category, string? school = null) =>
        (await caller.GetAsync("/api/routes" + (school is null ? "" : "?school=" + school))).Is(HttpStatusCode.OK)
        .Json.All("routes").Single(r => r.Word("category") == category);

    private static async Task<Reply> ProposeAsync(
        Caller caller, string path, string mode, string reason, params string[] roles)
    {
        var query = "?mode=" + mode + string.Concat(roles.Select(r => "&roles=" + r));
        var page = path + "/try" + query;
        var edition = Html.Field((await caller.GetAsync(page)).Is(HttpStatusCode.OK).Text, "edition");
        return await caller.SubmitAsync(
            page, path + "/propose",
            [Command, ("edition", edition), ("mode", mode), ("reason", reason), .. roles.Select(r => ("roles", r))]);
    }

    private static Task<Reply> AnswerAsync(Caller caller, string path, int proposal, string answer) => caller.SubmitAsync(
        path, path + "/answer", Command, ("proposal", $"{proposal}"), ("answer", answer));

    private static (string, string) Command => ("command", Guid.NewGuid().ToString("N"));
}
