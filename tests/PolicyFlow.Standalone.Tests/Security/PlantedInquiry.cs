using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>An investigation whose reporter, whose accused, whoever asks a question and whoever works on it wrote something
/// into every field that they have, by form, by call and by mail.</summary>
/// <param name="Words">What to write into a field, by its name.</param>
/// <param name="Mark">What the addresses begin with.</param>
/// <param name="MailFolder">Where mail comes in.</param>
public sealed record PlantedInquiry(Func<string, string> Words, string Mark, string MailFolder)
{
    private const int ShortText = 80;

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 7];

    private string Accused => $"{Mark}-accused@demo.invalid";

    private string Reporter => $"{Mark}-reporter@demo.invalid";

    /// <summary>Tells the whole story.</summary>
    /// <returns>The secrets that only those have whom they were given to, and the pages that show what was written.</returns>
    public async Task<(IReadOnlyList<string> Secrets, IReadOnlyList<string> Pages)> TellAsync(
        Caller visitor, Caller lead, Caller staff)
    {
        var receipt = (await visitor.PostAsync("/api/investigations", new
        {
            category = "misuse",
            urls = (string[])[$"https://other.example/{Words("url")}"],
            description = Words("description"),
            reporterName = Short("reporter"),
            about = Short("about"),
            reporterEmail = Reporter,
        })).Is(HttpStatusCode.Created).Json;
        var reference = receipt.Word("reference");
        var (page, track) = ("/investigations/" + reference, new Uri(receipt.Word("trackingUrl")).AbsolutePath);
        await AddAsync(visitor, track);
        (await visitor.SubmitAsync("/track", "/track", ("reference", reference), ("code", receipt.Word("secretCode"))))
            .Is(HttpStatusCode.SeeOther);
        (await lead.SubmitAsync(page, page + "/open")).Is(HttpStatusCode.SeeOther);
        await WorkAsync(lead, reference);
        await PutInAsync(lead, page + "/evidence");
        await lead.AdvanceAsync("PT1M");
        var letters = await AnswerAsync(visitor);
        await MailAsync(reference, lead);
        var question = (await staff.PostAsync("/api/questions", new { kind = "policy", words = Words("question") }))
            .Is(HttpStatusCode.Created).Json.Word("reference");
        (await lead.GetAsync("/cases?q=" + Uri.EscapeDataString(Words("description")))).Is(HttpStatusCode.OK);
        (await lead.SubmitAsync(
            page + "/export", page + "/export", ("id", Guid.NewGuid().ToString("N")), ("to", Short("receiver")),
            ("why", Short("why")))).Is(HttpStatusCode.OK);
        await lead.AdvanceAsync("PT1H");
        return (
            [receipt.Word("secretCode"), track.Split('/')[^1], letters.Split('/')[^1]],
            [
                page, page + "/report", page + "/report?redacted=true", page + "/evidence", page + "/export", track, letters,
                "/questions/" + question, "/api" + page, $"/api{page}/evidence",
            ]);
    }

    private string Short(string field) => Words(field) is var words && words.Length > ShortText ? words[..ShortText] : Words(field);

    private async Task AddAsync(Caller visitor, string track)
    {
        var form = (await visitor.GetAsync(track)).Is(HttpStatusCode.OK).Text;
        (await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, track)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(Html.Field(form, "__RequestVerificationToken")), "__RequestVerificationToken" },
                { new StringContent(Html.Field(form, "id")), "id" },
                { new StringContent(Words("added")), "text" },
                { new StringContent($"https://other.example/{Mark}-added"), "addresses" },
                { File(), "files", FileName("added") },
            },
        })).Is(HttpStatusCode.SeeOther);
    }

    private async Task WorkAsync(Caller lead, string reference)
    {
        await DoAsync("triage", new { branches = (string[])["conduct"], severity = "high", reason = Words("reason") });
        await DoAsync("involve-person", new { name = Short("accused"), part = "subject", email = Accused });
        await DoAsync("involve-person", new { name = Short("witness"), part = "witness", email = $"{Mark}-witness@demo.invalid" });
        await DoAsync("plan-tasks", new { tasks = Short("task") });
        await DoAsync("finish-task", new { task = "t1", note = Words("done") });
        await DoAsync("add-note", new { text = Words("note") });
        await DoAsync("correct-entry", new { entry = "e1", text = Words("right") });
        await DoAsync("record-interview", new { with = "n2", present = Short("present"), record = Words("record") });
        await DoAsync("place-hold", new { kind = "police", reason = Words("hold") });
        await DoAsync("lift-hold", new { kind = "police", reason = Words("lifted") });
        await DoAsync("offer-support", new { who = "all", answer = "offered", note = Words("support") });
        await DoAsync("update-reporter", new { words = Words("update") });
        await DoAsync("release-letter", new
        {
            who = "n1",
            kind = "allegation",
            contact = DemoSite.Principal,
            by = "mail",
            text = Words("letter"),
        });

        async Task DoAsync(string action, object fields) =>
            (await lead.PostAsync($"/api/investigations/{reference}/actions/{action}", fields)).Is(HttpStatusCode.OK);
    }

    private async Task PutInAsync(Caller lead, string evidence)
    {
        var form = (await lead.GetAsync(evidence)).Is(HttpStatusCode.OK).Text;
        (await lead.SendAsync(new HttpRequestMessage(HttpMethod.Post, evidence)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(Html.Field(form, "__RequestVerificationToken")), "__RequestVerificationToken" },
                { new StringContent(Html.Field(form, "id")), "id" }, { new StringContent(Short("from")), "from" },
                { File(), "files", FileName("evidence") },
            },
        })).Is(HttpStatusCode.SeeOther);
    }

    /// <summary>The accused follows the link and answers.</summary>
    private async Task<string> AnswerAsync(Caller accused)
    {
        var mail = (await accused.GetAsync("/demo/mailbox.json")).Json.AsArray().Single(m => m!.Word("to") == Accused)!;
        var link = new Uri(mail.All("links").Select(l => l.GetValue<string>())
            .First(l => l.Contains("/letters/", StringComparison.Ordinal))).AbsolutePath;
        var id = Html.Field((await accused.GetAsync(link)).Is(HttpStatusCode.OK).Text, "id");
        (await accused.SubmitAsync(link, link, ("id", id), ("words", Words("answer")))).Is(HttpStatusCode.SeeOther);
        return link;
    }

    /// <summary>The reporter writes to the case, and so does the accused.</summary>
    private async Task MailAsync(string reference, Caller anybody)
    {
        Directory.CreateDirectory(MailFolder);
        foreach (var (sender, field) in new[] { (Reporter, "mailed"), (Accused, "replied") })
        {
            await System.IO.File.WriteAllTextAsync(
                Path.Combine(MailFolder, field + ".part"),
                $"From: \"{OneLine("sender")}\" <{sender}>\r\nTo: report@demo.invalid\r\n"
                + $"Subject: Re: [{reference}] {OneLine(field)}\r\nMessage-ID: <{field}.{reference}@elsewhere.example>\r\n"
                + $"Content-Type: text/plain; charset=utf-8\r\n\r\n{Words(field)}\r\n", Encoding.UTF8);
            System.IO.File.Move(Path.Combine(MailFolder, field + ".part"), Path.Combine(MailFolder, field + ".eml"));
        }

        for (var n = 0; n < 100 && Directory.EnumerateFiles(MailFolder, "*.eml").Any(); n++) await Task.Delay(100);
        await anybody.AdvanceAsync("PT1M");
    }

    private string OneLine(string field) =>
        Short(field).ReplaceLineEndings(" ").Replace("\"", "'", StringComparison.Ordinal).Replace("\u2028", " ", StringComparison.Ordinal);

    private string FileName(string field) => OneLine(field).Replace('/', '_') + ".png";

    private static ByteArrayContent File()
    {
        var file = new ByteArrayContent(Picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return file;
    }
}
