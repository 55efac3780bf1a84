using System.Net;
using System.Security.Cryptography;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>A briefing is recorded in one go, with its signed sheet as evidence.</summary>
public sealed class BriefingTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\nan invented scan"u8];

    private static readonly (string, string)[] Today = [("on-day", "11"), ("on-month", "1"), ("on-year", "2027")];

    private string Briefings => site.Url + "/briefing";

    [Fact]
    public async Task Who_was_there_is_ticked_and_the_sheets_fingerprint_is_on_each_history()
    {
        var one = await site.MemberAsync("Demo Present", school: site.Park);
        var two = await site.MemberAsync("Demo Attending", school: site.Park);
        var absent = await site.MemberAsync("Demo Absent", school: site.Park);
        using var manager = await site.AsAsync(DeskSite.Manager);

        var kept = (await manager.UploadAsync(
            Briefings, "sheet", "C:\\scans\\sheet.pdf", Pdf, [("place", "Sports hall"), ("school", site.Park), .. Today]))
            .Is(HttpStatusCode.SeeOther);
        var list = $"{kept.Location}?school={Uri.EscapeDataString(site.Park)}";
        Assert.Contains("Demo Present", (await manager.GetAsync(kept.Location!)).Is(HttpStatusCode.OK).Text);
        var nobody = await manager.SubmitAsync(kept.Location!, list);
        Assert.Contains("Tick everybody who signed", nobody.Is(HttpStatusCode.UnprocessableEntity).Text);
        (await manager.SubmitAsync(kept.Location!, list, ("who", one), ("who", two))).Is(HttpStatusCode.SeeOther);

        var sha = Convert.ToHexStringLower(SHA256.HashData(Pdf));
        var page = (await manager.GetAsync(kept.Location!)).Is(HttpStatusCode.OK).Text;
        Assert.Contains(sha, page);
        Assert.Contains("sheet.pdf", page);
        Assert.DoesNotContain("Demo Present", page);
        Assert.Contains("Demo Absent", page);
        Assert.Equal(EntryStatus.RecordedOnBehalf, (await site.EntryAsync(one)).Status);
        Assert.Equal(EntryStatus.Pending, (await site.EntryAsync(absent)).Status);
        var history = (await manager.GetAsync($"{site.Url}/people/{two}")).Text;
        Assert.Contains("at a briefing on Monday 11 January 2027", history);
        Assert.Contains(sha[..12], history);
        var signed = (await manager.GetAsync(kept.Location + "/signed")).Is(HttpStatusCode.OK);
        Assert.Equal((Pdf.Length, "application/pdf"), (signed.Bytes.Length, signed.Type));
    }

    [Fact]
    public async Task Going_on_after_an_interruption_records_nobody_twice()
    {
        var (one, two) = (await site.MemberAsync("Demo Once"), await site.MemberAsync("Demo Twice"));
        using var manager = await site.AsAsync(DeskSite.Manager);
        var kept = await manager.UploadAsync(Briefings, "sheet", "a.pdf", Pdf, [("place", "Hall"), .. Today]);
        var list = kept.Location + "?school=";

        (await manager.SubmitAsync(kept.Location!, list, ("who", one))).Is(HttpStatusCode.SeeOther);
        (await manager.SubmitAsync(kept.Location!, list, ("who", one), ("who", two))).Is(HttpStatusCode.SeeOther);

        Assert.Single(await site.EventsAsync(one), "recorded-on-behalf");
        Assert.Single(await site.EventsAsync(two), "recorded-on-behalf");
    }

    [Fact]
    public async Task Whoever_confirmed_in_another_way_is_named_and_the_others_are_recorded()
    {
        var (early, other) = (await site.MemberAsync("Demo Early"), await site.MemberAsync("Demo Other"));
        using var manager = await site.AsAsync(DeskSite.Manager);
        var kept = await manager.UploadAsync(Briefings, "sheet", "b.pdf", Pdf, [("place", "Hall"), .. Today]);
        await site.ConfirmAsync(early);

        var answer = await manager.SubmitAsync(
            kept.Location!, kept.Location + "?school=", ("who", early), ("who", other), ("who", "m-foreign"));

        var text = answer.Is(HttpStatusCode.UnprocessableEntity).Text;
        Assert.Contains("Demo Early: This person is already done.", text);
        Assert.Contains("There is no such person in this campaign", text);
        Assert.Equal(EntryStatus.RecordedOnBehalf, (await site.EntryAsync(other)).Status);
        Assert.Equal(EntryStatus.Acknowledged, (await site.EntryAsync(early)).Status);
    }

    [Theory]
    [InlineData("sheet.pdf", "<html><script>alert(1)</script>", "must be a PDF, or a picture")]
    [InlineData("sheet.pdf", "RIFF....WEBPVP8 ", "must be a PDF, or a picture")]
    [InlineData("sheet.exe", "MZ this is a program", "must be a PDF, or a picture")]
    [InlineData("sheet.pdf", "", "Choose the file with the signed sheet")]
    public async Task A_file_of_another_kind_is_refused_by_what_it_holds(string name, string content, string problem)
    {
        using var manager = await site.AsAsync(DeskSite.Manager);

        var answer = await manager.UploadAsync(
            Briefings, "sheet", name, System.Text.Encoding.ASCII.GetBytes(content), [("place", "Hall"), .. Today]);

        Assert.Contains(problem, answer.Is(HttpStatusCode.UnprocessableEntity).Text);
    }

    [Fact]
    public async Task A_sheet_that_is_too_large_is_refused()
    {
        using var manager = await site.AsAsync(DeskSite.Manager);
        var large = new byte[(10 * 1024 * 1024) + 1];
        Pdf.CopyTo(large, 0);

        var answer = await manager.UploadAsync(Briefings, "sheet", "large.pdf", large, [("place", "Hall"), .. Today]);

        Assert.Contains("smaller than 10 megabytes", answer.Is(HttpStatusCode.UnprocessableEntity).Text);
    }

    [Fact]
    public async Task The_day_lies_within_the_campaign_and_a_place_is_named()
    {
        using var manager = await site.AsAsync(DeskSite.Manager);

        var future = await manager.UploadAsync(
            Briefings, "sheet", "a.pdf", Pdf, ("place", "Hall"), ("on-day", "11"), ("on-month", "1"), ("on-year", "2028"));
        Assert.Contains("cannot be in the future", future.Is(HttpStatusCode.UnprocessableEntity).Text);
        var before = await manager.UploadAsync(
            Briefings, "sheet", "a.pdf", Pdf, ("place", "Hall"), ("on-day", "1"), ("on-month", "1"), ("on-year", "2027"));
        Assert.Contains("on or after the day on which the campaign opened", before.Is(HttpStatusCode.UnprocessableEntity).Text);
        var nowhere = await manager.UploadAsync(Briefings, "sheet", "a.pdf", Pdf, Today);
        Assert.Contains("Enter where it was", nowhere.Is(HttpStatusCode.UnprocessableEntity).Text);
    }

    [Fact]
    public async Task The_sheet_to_print_names_who_is_still_to_confirm()
    {
        await site.MemberAsync("Demo Signing", school: site.Hill);
        await site.ConfirmAsync(await site.MemberAsync("Demo Finished", school: site.Hill));
        using var manager = await site.AsAsync(DeskSite.Manager);

        var sheet = (await manager.GetAsync($"{Briefings}/sheet?school={site.Hill}")).Is(HttpStatusCode.OK).Text;

        Assert.Contains("I have read and understood version 1", sheet);
        Assert.Contains("Demo Signing", sheet);
        Assert.DoesNotContain("Demo Finished", sheet);
        (await manager.GetAsync(Briefings + "/0123456789abcdef")).Is(HttpStatusCode.NotFound);
        (await manager.GetAsync(Briefings + "/..%2f..")).Is(HttpStatusCode.NotFound);
        using var principal = await site.AsAsync(DeskSite.Principal);
        (await principal.GetAsync(Briefings)).Is(HttpStatusCode.NotFound);
    }
}
