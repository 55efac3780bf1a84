using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Roster;

public sealed class StaffPagesTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task The_demonstration_has_a_staff_list_that_can_be_searched()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        var all = (await manager.GetAsync("/staff")).Is(HttpStatusCode.OK).Text;
        var coaches = (await manager.GetAsync("/staff?role=coach&kind=Volunteer")).Text;
        var byWords = (await manager.GetAsync("/staff?q=demo+yu")).Text;
        var shared = (await manager.GetAsync("/staff?q=club@demo.invalid")).Text;
        var numbered = (await manager.GetAsync("/staff?q=d-101")).Text;

        Assert.Matches("4[0-9] people", all);
        Assert.Contains("href=\"/staff\"", all, StringComparison.Ordinal);
        Assert.Contains("3 people", coaches, StringComparison.Ordinal);
        Assert.Contains("Demo Kemi", coaches, StringComparison.Ordinal);
        Assert.Contains("Demo Yusuf", byWords, StringComparison.Ordinal);
        Assert.Contains("1 person", byWords, StringComparison.Ordinal);
        Assert.Contains("2 people", shared, StringComparison.Ordinal);
        Assert.Contains("Demo Dana", numbered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_added_changed_leaves_and_comes_back()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        (string, string)[] form =
        [
            ("name", "Invented Walker"), ("email", ""), ("school", ""), ("kind", "Volunteer"), ("role", "Marshal"),
            ("manager", "Demo Marek"), ("number", ""),
        ];
        var wrong = await manager.SendFormAsync("/staff/new", "/staff/new", [.. form[..5], ("manager", "Nobody Known"), ("number", "")]);
        Assert.Contains("Nobody on the staff list has this", wrong.Is(HttpStatusCode.UnprocessableEntity).Text);
        var added = await manager.SendFormAsync("/staff/new", "/staff/new", form);
        var url = added.Is(HttpStatusCode.SeeOther).Location!.Split('?')[0];
        var page = (await manager.GetAsync(url)).Is(HttpStatusCode.OK).Text;
        Assert.Contains("Demo Marek", page, StringComparison.Ordinal);
        Assert.Contains("without an address nobody can sign in", page, StringComparison.Ordinal);

        form[1] = ("email", "dana@demo.invalid");
        (await manager.SendFormAsync(url + "/change", url + "/change", form)).Is(HttpStatusCode.SeeOther);
        page = (await manager.GetAsync(url)).Text;
        Assert.Contains("whose it is cannot be told", page, StringComparison.Ordinal);
        Assert.Contains("Email: dana@demo.invalid", page, StringComparison.Ordinal);

        (string, string)[] leave = [("on-day", "1"), ("on-month", "1"), ("on-year", "2026"), ("words", "Moved away")];
        (await manager.SendFormAsync(url + "/leave", url + "/leave", leave)).Is(HttpStatusCode.UnprocessableEntity);
        (await manager.SendFormAsync(url + "/leave", url + "/leave", [("reason", "Other"), .. leave])).Is(HttpStatusCode.SeeOther);
        page = (await manager.GetAsync(url)).Text;
        Assert.Contains("Moved away", page, StringComparison.Ordinal);
        Assert.Contains("Thursday 1 January 2026", page, StringComparison.Ordinal);
        Assert.Contains("Invented Walker", (await manager.GetAsync("/staff?status=left")).Text, StringComparison.Ordinal);

        (await manager.SendFormAsync(url, url + "/return")).Is(HttpStatusCode.SeeOther);
        Assert.Contains("Came back", (await manager.GetAsync(url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_brought_looked_at_and_carried_out()
    {
        using var administrator = await demo.AsAsync(DemoSite.Administrator);
        const string File = "Name,Email,Type,Notes\nInvented File,file@demo.invalid,Agency staff,=1+1\n=cmd|calc,,Employee,\n";

        var brought = await administrator.UploadAsync(File, ("complete", "no"));
        var url = brought.Is(HttpStatusCode.SeeOther).Location!;
        var id = url.Split('/')[^1];
        await administrator.UntilAsync(id, "waiting");
        var refused = (await administrator.GetAsync(url)).Is(HttpStatusCode.OK).Text;
        var added = (await administrator.GetAsync(url + "?show=added")).Text;
        var csv = (await administrator.GetAsync(url + "/lines.csv")).Is(HttpStatusCode.OK);

        Assert.Contains("Full name must begin with a letter or a number", refused, StringComparison.Ordinal);
        Assert.Contains("Passed over: “Notes”", WebUtility.HtmlDecode(refused), StringComparison.Ordinal);
        Assert.Contains("Invented File", added, StringComparison.Ordinal);
        Assert.StartsWith("text/csv", csv.Type, StringComparison.Ordinal);
        Assert.Contains("\"3\",\"Refused\",\"'=cmd|calc\"", csv.Text, StringComparison.Ordinal);

        (await administrator.SendFormAsync(url, url + "/apply")).Is(HttpStatusCode.SeeOther);
        await administrator.UntilAsync(id, "finished");
        Assert.Contains("1 person added", (await administrator.GetAsync(url)).Text, StringComparison.Ordinal);
        Assert.Contains("Carried out", (await administrator.GetAsync("/staff/import")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_leave_by_a_complete_list_only_after_a_yes_to_their_number()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var school = (await manager.GetAsync("/staff?role=head+teacher")).Text;
        var lane = (await manager.GetAsync("/staff/import")).Text.Split("name=\"schools\"")[1..]
            .Single(box => box.Contains("Example Lane Primary", StringComparison.Ordinal)).Split("value=\"")[1].Split('"')[0];
        Assert.Contains("Demo Una", school, StringComparison.Ordinal);

        var brought = await manager.UploadAsync(
            "Staff number,Name\nD-113,Demo Una\n", ("complete", "schools"), ("schools", lane));
        var url = brought.Is(HttpStatusCode.SeeOther).Location!;
        var id = url.Split('/')[^1];
        var preview = await manager.UntilAsync(id, "waiting");
        var leaving = preview["preview"]!["removed"]!.GetValue<int>();

        Assert.True(leaving > 3);
        (await manager.SendFormAsync(url, url + "/apply")).Is(HttpStatusCode.UnprocessableEntity);
        (await manager.SendFormAsync(url, url + "/drop")).Is(HttpStatusCode.SeeOther);
        Assert.Contains("Nothing was changed by this file", (await manager.GetAsync(url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_file_is_understood()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        var sample = (await manager.GetAsync("/staff/import/sample.csv")).Is(HttpStatusCode.OK).Text.TrimStart('\uFEFF');
        var preview = (await manager.ImportAsync(sample)).Json["preview"]!;

        Assert.Equal((2, 0), (preview["added"]!.GetValue<int>(), preview["refused"]!.GetValue<int>()));
    }
}
