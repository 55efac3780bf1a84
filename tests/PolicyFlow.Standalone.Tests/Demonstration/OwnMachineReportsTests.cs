using System.Net;
using System.Text;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Demonstration;

/// <summary>Pages of this very machine can be reported while somebody tries the program out and says so, by form, by call
/// and by mail; otherwise they cannot.</summary>
public sealed class OwnMachineReportsTests : IDisposable
{
    private const string Allow = "--LinkCheck:AllowLoopback=true";
    private const string Secret = "invented-secret-of-the-tests";
    private static readonly string[] Own = ["http://127.0.0.1:5999/post/1", "http://localhost:5999/post/2"];
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task With_the_setting_they_come_in_by_call_form_and_mail()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(_folder["data"], Allow, "--Inbound:Secret=" + Secret);
        using var manager = await program.AsAsync(DemoSite.Manager);

        var called = await manager.ReportAsync(new { urls = Own, description = "Nasty words" });
        Assert.Equal(Own, await UrlsAsync(manager, called));

        using var visitor = program.Call();
        Assert.Equal("/report/where", (await visitor.SubmitAsync("/report", "/report")).Location);
        var where = await visitor.SubmitAsync(
            "/report/where", "/report/where", ("addresses", string.Join("\r\n", Own.Select(o => o + "?form"))));
        Assert.Equal("/report/when", where.Location);
        var check = await visitor.GetAsync("/report/check");
        Assert.All(Own, own => Assert.Contains(own + "?form", check.Text, StringComparison.Ordinal));
        Assert.Equal("/report/sent", (await visitor.SubmitAsync("/report/check", "/report/send")).Location);
        await HasAsync(manager, Own.Select(o => o + "?form"));

        var mailed = Own.Select(o => o + "?mail").ToList();
        using var mail = new HttpRequestMessage(HttpMethod.Post, "/hooks/email/" + Secret)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(
                "From: Robin Example <robin@school.invalid>\r\nTo: report@in.policyflow.invalid\r\n"
                + "Message-ID: <own-machine@school.invalid>\r\nSubject: Look at this\r\n\r\n"
                + string.Join("\r\n", mailed) + "\r\n"))
            {
                Headers = { ContentType = new("message/rfc822") },
            },
        };
        (await visitor.SendAsync(mail)).Is(HttpStatusCode.OK);
        await HasAsync(manager, mailed);
    }

    [Fact]
    public async Task With_the_setting_other_internal_addresses_without_a_name_are_no_pages_of_this_machine()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(_folder["data"], Allow);
        using var visitor = program.Call();

        foreach (var url in (string[])["http://intranet/x", "file:///etc/passwd", "http://name:word@127.0.0.1/x"])
            (await visitor.PostAsync("/api/reports", new { urls = (string[])[url] })).IsProblem(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Without_the_setting_they_are_refused()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(_folder["data"]);
        using var visitor = program.Call();

        foreach (var url in Own)
            (await visitor.PostAsync("/api/reports", new { urls = (string[])[url] })).IsProblem(HttpStatusCode.UnprocessableEntity);
        await visitor.SubmitAsync("/report", "/report");
        (await visitor.SubmitAsync("/report/where", "/report/where", ("addresses", Own[0]))).Is(HttpStatusCode.UnprocessableEntity);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<IEnumerable<string>> UrlsAsync(Caller manager, string reference) =>
        (await manager.CaseAsync(reference)).All("urls").Select(u => u.Word("url"));

    /// <summary>Waits until one of the cases has these addresses.</summary>
    private static async Task HasAsync(Caller manager, IEnumerable<string> urls)
    {
        for (var tries = 0; ; tries++)
        {
            var cases = (await manager.GetAsync("/api/cases")).Is(HttpStatusCode.OK).Json;
            foreach (var found in cases.All("cases"))
            {
                if ((await UrlsAsync(manager, found.Word("reference"))).SequenceEqual(urls)) return;
            }

            Assert.True(tries < 100, "No case has " + string.Join(' ', urls));
            await Task.Delay(200);
        }
    }
}
