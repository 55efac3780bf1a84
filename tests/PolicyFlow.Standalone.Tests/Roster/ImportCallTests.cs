using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Roster;

public sealed class ImportCallTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_preview_changes_nothing_and_apply_carries_out_what_is_sure()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        const string File = StaffSteps.Heading
            + "Invented Api,api@demo.invalid,Invented Park School,Coach,Volunteer,Demo Bram,A-1\n"
            + "Invented Other,dana@demo.invalid,,Coach,Volunteer,,\n";

        var preview = (await manager.ImportAsync(File)).Is(HttpStatusCode.OK).Json;
        Assert.Equal("waiting", preview.Word("state"));
        Assert.Equal((1, 1), (preview["preview"]!["added"]!.GetValue<int>(), preview["preview"]!["refused"]!.GetValue<int>()));
        var refused = Assert.Single(preview.All("refused"));
        Assert.Equal(3, refused["line"]!.GetValue<int>());
        Assert.Contains("Somebody of another name has this address", refused["reasons"]![0]!.GetValue<string>());
        Assert.DoesNotContain("Invented Api", (await manager.GetAsync("/staff?q=invented+api")).Text, StringComparison.Ordinal);

        var brought = (await manager.ImportAsync(File, "apply=true")).Json;
        var done = await manager.UntilAsync(brought.Word("id"), "finished");
        Assert.Equal(1, done["done"]!["added"]!.GetValue<int>());
        Assert.Contains("Invented Api", (await manager.GetAsync("/staff?q=invented+api")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_again_is_the_same_import()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        const string File = StaffSteps.Heading + "Invented Twice,twice@demo.invalid,,,Casual,,\n";

        var first = (await manager.ImportAsync(File, "apply=true", "one")).Json.Word("id");
        var again = (await manager.ImportAsync(File, "apply=true", "one")).Json.Word("id");

        Assert.Equal(first, again);
        await manager.UntilAsync(first, "finished");
    }

    [Theory]
    [InlineData("", "", "unreadable")]
    [InlineData("Name,Type\nInvented,Employee\n", "complete=true&school=s-nowhere", null)]
    public async Task What_cannot_be_done_is_told(string csv, string query, string? state)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        var reply = await manager.ImportAsync(csv, query);

        if (state is null) reply.IsProblem(HttpStatusCode.UnprocessableEntity);
        else Assert.Equal(state, reply.Is(HttpStatusCode.OK).Json.Word("state"));
    }

    [Fact]
    public async Task Whoever_does_not_keep_the_staff_list_gets_nothing()
    {
        using var staff = await demo.AsAsync(DemoSite.Staff);
        using var visitor = demo.Visitor();

        (await staff.ImportAsync("Name\nx\n")).IsProblem(HttpStatusCode.NotFound);
        (await visitor.ImportAsync("Name\nx\n")).IsProblem(HttpStatusCode.Unauthorized);
        (await staff.GetAsync("/staff")).Is(HttpStatusCode.NotFound);
    }
}
