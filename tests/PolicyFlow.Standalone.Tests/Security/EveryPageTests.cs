using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>
/// Goes through all pages that each part can reach, in a network where a reporter wrote something harmful into every field
/// that reporters have, and the accused and askers too, by the API and by mail: whatever is shown is shown as text, and every
/// answer has its headers.
/// </summary>
public sealed class EveryPageTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const int MostPages = 250;

    private static readonly string[] Start =
    [
        "/", "/today", "/cases", "/report", "/report/child", "/report/where", "/track", "/people", "/schools", "/staff", "/providers",
        "/cover", "/me", "/demo/mailbox", "/demo/texts", "/templates", "/policies", "/policies/laws", "/term-dates",
        "/policy-review", "/governors", "/campaigns", "/mail", "/mail?filed=true", "/audit", "/privacy", "/accessibility",
        "/sign-in", "/sign-out", "/nowhere", "/confirm", "/openapi/v1.json", "/healthz", "/favicon.ico", "/api/cases",
        "/api/nothing",
    ];

    [Fact]
    public async Task What_a_reporter_writes_is_text_on_every_page_and_every_answer_has_its_headers()
    {
        var planted = await PlantAsync();
        var shown = 0;
        foreach (var email in (string?[])
                 [
                     null, DemoSite.Manager, DemoSite.NetworkLead, DemoSite.Administrator, DemoSite.Principal, DemoSite.Governor,
                     DemoSite.Auditor, DemoSite.Staff,
                 ])
        {
            using var caller = email is null ? demo.Visitor() : await demo.AsAsync(email);
            var (seen, next) = (new HashSet<string>(), new Queue<string>([.. planted, .. Start]));
            while (next.TryDequeue(out var path))
            {
                if (path.StartsWith("/demo/sign-in", StringComparison.Ordinal) || !seen.Add(path) || seen.Count > MostPages)
                    continue;
                var page = await caller.GetAsync(path);
                Check(path, page);
                if (!page.Type.StartsWith("text/html", StringComparison.Ordinal)) continue;
                if (page.Text.Contains(Payloads.Mark, StringComparison.Ordinal)) shown++;
                var hazards = HtmlHazards.Of(page.Text);
                Assert.True(hazards.Count == 0, $"{path} for {email ?? "anybody"}:\n" + string.Join("\n", hazards));
                foreach (var link in Html.Links(page.Text)) next.Enqueue(link);
            }

            Assert.True(seen.Count > 20, $"Only {seen.Count} pages for {email}.");
        }

        // The words did reach pages: a test that shows nothing proves nothing.
        Assert.True(shown >= 5, $"Only {shown} pages showed what was planted.");
    }

    private static void Check(string path, Reply page)
    {
        Assert.True(page.Code < 500, $"{path}: {page.Text}");
        string Header(string name) => page.Headers.GetValueOrDefault(name)
            ?? throw new Xunit.Sdk.XunitException($"{path} ({page.Code}) has no {name}.");
        var policy = Header("Content-Security-Policy");
        foreach (var word in (string[])["unsafe-inline", "unsafe-eval", "data:", "http:", "https:", "*"])
            Assert.False(Scripts(policy).Contains(word, StringComparison.Ordinal), $"{path}: {policy}");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.NotEmpty(Header("Permissions-Policy"));
        Assert.NotEmpty(Header("X-Frame-Options"));
        Assert.False(page.Headers.ContainsKey("Server"), $"{path} names its server.");
        Assert.False(page.Headers.ContainsKey("X-Powered-By"), path);
        if (!path.StartsWith("/assets/", StringComparison.Ordinal) && path != "/favicon.ico")
            Assert.Equal("no-store", Header("Cache-Control"));
    }

    /// <summary>The part of a policy that scripts go by.</summary>
    private static string Scripts(string policy) => policy.Split(';', StringSplitOptions.TrimEntries)
        .FirstOrDefault(p => p.StartsWith("script-src", StringComparison.Ordinal)) ?? "";

    /// <summary>Reports with a payload in every field, and answers the pages where they must show.</summary>
    private async Task<IReadOnlyList<string>> PlantAsync()
    {
        using var visitor = demo.Visitor();
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var pages = new List<string>();
        foreach (var payload in Payloads.All)
        {
            var reply = (await visitor.PostAsync("/api/reports", new
            {
                category = payload,
                urls = (string[])["https://other.example/" + payload],
                description = payload,
                reporterName = payload[..Math.Min(payload.Length, 80)],
                about = payload[..Math.Min(payload.Length, 80)],
                reporterEmail = "coach@demo.invalid",
            })).Is(HttpStatusCode.Created).Json;
            pages.Add("/cases/" + reply.Word("reference"));
            pages.Add(new Uri(reply.Word("trackingUrl")).AbsolutePath);
        }

        using var lead = await demo.AsAsync(DemoSite.NetworkLead);
        using var staff = await demo.AsAsync(DemoSite.Staff);
        var (turn, fields) = (0, new Dictionary<string, string>());
        var inquiry = new PlantedInquiry(
            field => fields.TryGetValue(field, out var words)
                ? words : fields[field] = Payloads.All[turn++ % Payloads.All.Count], Payloads.Mark, Path.Combine(demo.Data, "mail", "in"));
        pages.AddRange((await inquiry.TellAsync(visitor, lead, staff)).Pages);
        await MailAsync();
        await manager.ApproachAsync(pages[0]["/cases/".Length..]);
        await manager.DoAsync(pages[0]["/cases/".Length..], "add-note", new { text = Payloads.All[0] });
        await manager.AdvanceAsync("PT2H");
        return pages;
    }

    /// <summary>The same by mail: a stranger's report, and a mail that belongs to nothing.</summary>
    private async Task MailAsync()
    {
        var folder = Path.Combine(demo.Data, "mail", "in");
        Directory.CreateDirectory(folder);
        foreach (var (payload, n) in Payloads.All.Select((p, n) => (p, n)))
        {
            var oneLine = payload.ReplaceLineEndings(" ");
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"x{n}.part"),
                $"From: \"{oneLine.Replace("\"", "'", StringComparison.Ordinal)}\" <stranger{n}@elsewhere.example>\r\n"
                + $"To: report@demo.invalid\r\nSubject: {oneLine}\r\nMessage-ID: <x{n}@elsewhere.example>\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + $"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{payload}</p>\r\n"
                + "--b\r\nContent-Type: image/svg+xml; name=\"" + Payloads.Mark + "<b>.svg\"\r\n"
                + "Content-Disposition: attachment\r\n\r\n<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>\r\n--b--\r\n");
            File.Move(Path.Combine(folder, $"x{n}.part"), Path.Combine(folder, $"x{n}.eml"));
        }
    }
}

/// <summary>What somebody writes who wants a page to do something.</summary>
public static class Payloads
{
    public const string Mark = "zzplantedzz";

    public static readonly IReadOnlyList<string> All =
    [
        $"{Mark}\"><script>alert('{Mark}')</script><img src=x onerror=alert(1)>",
        $"{Mark}' onmouseover='alert(1)' style='position:fixed' x='",
        $"javascript:alert('{Mark}')//</textarea></title></style><svg/onload=alert(1)>",
        $"{Mark}&lt;script&gt;alert(1)&lt;/script&gt;{{{{constructor.constructor('alert(1)')()}}}}<!--",
        $"{Mark}\u2028<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>\u202E",
    ];
}
