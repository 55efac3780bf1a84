using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>Logs carry ids, never report text, names, addresses or private links, however much is logged.</summary>
public sealed class LogScanTests
{
    private const string Mark = "zzprivatezz";

    [Theory]
    [InlineData("Information")]
    [InlineData("Trace")]
    public async Task A_full_story_leaves_no_word_about_anybody_in_the_log(string level)
    {
        using var folder = new TestFolder();
        await using var program = await PolicyFlowProgram.DemoAsync(
            folder["data"], $"--Logging:LogLevel:Default={level}", $"--Logging:LogLevel:Microsoft={level}",
            $"--Logging:LogLevel:System={level}");
        using var visitor = program.Call();
        using var manager = await program.AsAsync(DemoSite.Manager);
        using var lead = await program.AsAsync(DemoSite.NetworkLead);
        using var admin = await program.AsAsync(DemoSite.Administrator);

        var report = (await visitor.PostAsync("/api/reports", new
        {
            urls = (string[])[$"https://other.example/{Mark}-url"],
            description = $"{Mark}-description",
            reporterName = $"{Mark}-reporter",
            reporterEmail = $"{Mark}-reporter@demo.invalid",
            about = $"{Mark}-about",
            threatening = true,
        })).Is(HttpStatusCode.Created).Json;
        var reference = report.Word("reference");
        var tracking = new Uri(report.Word("trackingUrl")).AbsolutePath;
        await visitor.GetAsync(tracking);
        await visitor.SubmitAsync(tracking, tracking, ("words", $"{Mark}-more"), ("places", $"https://other.example/{Mark}-more"));
        await visitor.SubmitAsync("/track", "/track", ("reference", reference), ("code", report.Word("secretCode")));
        await visitor.ReportAsync(new { description = $"{Mark}-child", childAtRisk = true });
        await manager.DoAsync(reference, "record-affected", new { name = $"{Mark}-hurt", email = $"{Mark}-hurt@demo.invalid" });
        await manager.DoAsync(reference, "add-note", new { text = $"{Mark}-note" });
        await manager.DoAsync(reference, "request-police-consent");
        await manager.DoAsync(reference, "approve-approach", new { to = $"{Mark}-host@other.example" });
        await manager.AdvanceAsync("PT25H");
        foreach (var page in (string[])[$"/cases/{reference}", "/today", $"/cases?q={Mark}-description", $"/api/cases?q={Mark}-about"])
            (await manager.GetAsync(page)).Is(HttpStatusCode.OK);
        using var staff = await program.AsAsync(DemoSite.Staff);
        var told = await new PlantedInquiry(field => $"{Mark}-{field}", Mark, Path.Combine(folder["data"], "mail", "in"))
            .TellAsync(visitor, lead, staff);
        foreach (var page in told.Pages) await lead.GetAsync(page);
        await AddPersonAsync(admin);
        await StaffAsync(admin);
        await MailAsync(folder["data"], manager);
        await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", $"{Mark}-stranger@demo.invalid"));
        await visitor.PostRawAsync("/api/reports", $"{{\"description\":\"{Mark}-broken");
        await visitor.GetAsync($"/yours/{Mark}-token");
        await visitor.GetAsync($"/nowhere/{Mark}-path?email={Mark}-query@demo.invalid");
        await FollowLinksAsync(program);
        await manager.AdvanceAsync("P2D");

        // A log that says nothing proves nothing.
        Assert.Contains("info: PolicyFlow.", program.Output, StringComparison.Ordinal);
        var lines = program.Output.Split('\n').Where(l => l.Contains(Mark, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(lines.Count == 0, string.Join("\n", lines.Take(20)));
        foreach (var secret in told.Secrets.Concat([report.Word("secretCode"), tracking.Split('/')[^1]]))
            Assert.DoesNotContain(secret, program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("demo.invalid", program.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Demo Dana", program.Output, StringComparison.Ordinal);
    }

    private static async Task AddPersonAsync(Caller admin)
    {
        var form = (await admin.GetAsync("/people/add")).Text;
        (await admin.SubmitAsync(
            "/people/add", "/people/add", ("command", Html.Field(form, "command")), ("name", $"{Mark} Person"),
            ("email", $"{Mark}-person@demo.invalid"))).Is(HttpStatusCode.SeeOther);
    }

    /// <summary>A file for the staff list, with a line that cannot be read.</summary>
    private static async Task StaffAsync(Caller admin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/people/import")
        {
            Content = new StringContent($"Name,Email\n{Mark} Member,{Mark}-member@demo.invalid\n{Mark} Wrong,{Mark}-not-an-address\n"),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        Assert.InRange((await admin.SendAsync(request)).Code, 200, 202);
    }

    private static async Task MailAsync(string data, Caller manager)
    {
        var folder = Path.Combine(data, "mail", "in");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "a.part"),
            $"From: {Mark} Sender <{Mark}-sender@elsewhere.example>\r\nTo: report@demo.invalid\r\nSubject: {Mark}-subject\r\n"
            + $"Message-ID: <{Mark}@elsewhere.example>\r\n\r\n{Mark}-body\r\n", Encoding.ASCII);
        File.Move(Path.Combine(folder, "a.part"), Path.Combine(folder, "a.eml"));
        for (var n = 0; n < 100 && Directory.EnumerateFiles(folder, "*.eml").Any(); n++) await Task.Delay(100);
        await manager.AdvanceAsync("PT1H");
        (await manager.GetAsync("/mail")).Is(HttpStatusCode.OK);
    }

    private static async Task FollowLinksAsync(PolicyFlowProgram program)
    {
        using var person = program.Call();
        var links = (await person.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .SelectMany(m => m!.All("links")).Select(l => l.GetValue<string>())
            .Where(l => l.StartsWith(program.Address.ToString(), StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var link in links) await person.GetAsync(link);
    }
}
