using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Locking;

/// <summary>What a reporter does: reports, adds a file on the private page, sends mail.</summary>
internal static class Scene
{
    public const string Secret = "invented-secret-of-the-tests";

    /// <summary>Nothing else in a case says this word.</summary>
    public const string Word = "zwischenfall7";
    public const string Address = "https://other.example/v/" + Word;

    public static readonly string[] InboundMail = ["--Inbound:Secret=" + Secret];

    /// <summary>Reports an address and answers reference and private page.</summary>
    public static async Task<(string Reference, string Track)> ReportAsync(PolicyFlowProgram program, object? report = null)
    {
        using var reporter = program.Call();
        var receipt = (await reporter.PostAsync(
            "/api/reports", report ?? new { urls = (string[])[Address], description = $"It is at {Address} I think" }))
            .Is(HttpStatusCode.Created).Json;
        return (receipt.Word("reference"), new Uri(receipt.Word("trackingUrl")).PathAndQuery);
    }

    public static async Task<Reply> AddFileAsync(PolicyFlowProgram program, string track, Picture picture, string name = "beweis-foto.png")
    {
        using var reporter = program.Call();
        var page = (await reporter.GetAsync(track)).Is(HttpStatusCode.OK).Text;
        var file = new ByteArrayContent(picture.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return await reporter.SendAsync(new HttpRequestMessage(HttpMethod.Post, track)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(Html.Field(page, "__RequestVerificationToken")), "__RequestVerificationToken" },
                { new StringContent(Html.Field(page, "id")), "id" }, { new StringContent("see the file"), "text" },
                { file, "files", name },
            },
        });
    }

    public static async Task LockAllAsync(PolicyFlowProgram program, string track)
    {
        using var reporter = program.Call();
        (await reporter.SubmitAsync(track, track + "/lock")).Is(HttpStatusCode.SeeOther);
    }

    /// <summary>Sends a mail with the picture and answers its case.</summary>
    public static async Task<string> MailAsync(PolicyFlowProgram program, Caller manager, Picture picture)
    {
        var raw = string.Join("\r\n",
        [
            "From: Invented Ines <ines@demo.invalid>", "To: report@in.policyflow.example", "Subject: Please help",
            $"Message-ID: <{Guid.NewGuid():N}@demo.invalid>", "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"b1\"", "", "--b1", "Content-Type: text/plain; charset=utf-8", "",
            $"Somebody posted it at {Address} today.", "--b1", "Content-Type: image/png; name=\"mailed-foto.png\"",
            "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=\"mailed-foto.png\"", "",
            Convert.ToBase64String(picture.Bytes, Base64FormattingOptions.InsertLineBreaks), "--b1--", "",
        ]);
        var email = new ByteArrayContent(Encoding.UTF8.GetBytes(raw));
        email.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"email\"" };
        using var door = program.Call();
        (await door.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/hooks/email/" + Secret)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent("{\"to\":[\"report@in.policyflow.example\"]}"), "envelope" }, email,
            },
        })).Is(HttpStatusCode.OK);
        for (var wait = 0; wait < 100; wait++)
        {
            var found = (await manager.GetAsync("/api/cases?q=" + Word)).Json.All("cases");
            if (found.Count > 0) return found[0].Word("reference");
            await Task.Delay(200);
        }

        throw new InvalidOperationException("The mail became no case.");
    }

    /// <summary>Every page that somebody reaches from their lists, and what the API says of a case.</summary>
    public static async Task<IReadOnlyList<(string Path, string Text)>> ReadAllAsync(Caller caller, string reference)
    {
        await caller.SubmitAsync("/sign-out", $"/cases/{reference}/open");
        var read = new Dictionary<string, string>();
        var waiting = new Queue<string>(["/today", "/cases", $"/cases/{reference}", $"/api/cases/{reference}", "/api/cases", "/demo/mailbox"]);
        while (waiting.TryDequeue(out var path))
        {
            if (path.StartsWith("/sign-out", StringComparison.Ordinal) || !read.TryAdd(path, "")) continue;
            var reply = await caller.GetAsync(path);
            read[path] = reply.Text;
            if (reply.Type.StartsWith("text/html", StringComparison.Ordinal))
                foreach (var link in Html.Links(reply.Text).Where(l => !l.StartsWith("/assets", StringComparison.Ordinal))) waiting.Enqueue(link);
        }

        return [.. read.Select(p => (p.Key, WebUtility.HtmlDecode(p.Value)))];
    }
}
