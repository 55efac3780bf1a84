using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Takedown.Probe.Fetching;
using PolicyFlow.App.Takedown.Probe.Judging;
using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe.Keeping;

/// <summary>Writes what a look read as one document that a person, a court or a later look can read. Whatever the website
/// wrote stands behind two blanks.</summary>
internal static class CaptureDocument
{
    public const string FirstLine = "A web page as PolicyFlow read it (form 1)";
    public const string ContentLine = "What it shows: the content";
    public const string TitlePart = "Title:";
    public const string MainPart = "Visible text:";
    public const string SidePart = "Text of menus, margins and lists of links:";
    public const string EndPart = "End.";

    public static PageCapture Write(
        string asked, FetchedPage fetched, ReadPage page, Finding finding, DateTimeOffset at)
    {
        var answer = fetched.Answer!;
        var text = new StringBuilder();
        Line(text, FirstLine);
        Line(text, "");
        Part(text, "Address asked for:", asked);
        if (fetched.Way.Count > 1)
            Part(text, "It led to, in this order:", string.Join('\n', fetched.Way.Skip(1).Select(a => a.AbsoluteUri)));
        Line(text, $"Time (UTC): {at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)}");
        Part(text, "Answer of the website:", $"{(int)answer.Status} {answer.Reason}");
        Line(text, finding.IsContent ? ContentLine : $"What it shows: not known to be the content ({finding.Why.Code})");
        Line(text, "Finding: " + finding.Why.Text);
        Line(text, Body(answer));
        Line(text, "");
        Part(text, "Headers of the answer:", string.Join('\n', answer.Headers.Select(h => $"{h.Name}: {h.Value}")));
        Line(text, "");
        Part(text, TitlePart, page.Title);
        Line(text, "");
        Part(text, MainPart, page.Main);
        Line(text, "");
        Part(text, SidePart, page.Side);
        Line(text, EndPart);

        var document = Encoding.UTF8.GetBytes(text.ToString());
        var trace = finding.IsContent ? new PageTrace(page.Title, page.Main, page.Side) : null;
        return new PageCapture(document, Convert.ToHexStringLower(SHA256.HashData(document)), trace);
    }

    private static string Body(PageAnswer answer) => answer switch
    {
        { Body: { } body } =>
            $"Body: {body.Received.ToString(CultureInfo.InvariantCulture)} bytes were read as received, SHA-256 {body.Sha256}"
            + (body.Cut ? "; there was more, which was not read" : ""),
        { IsText: true } => "Body: it was not read to its end, and nothing of it is kept",
        _ => "Body: it is not text, so it was neither fetched nor kept",
    };

    private static void Part(StringBuilder text, string name, string content)
    {
        Line(text, name);
        if (content.Length == 0) return;
        foreach (var line in content.Split('\n')) Line(text, "  " + line);
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
