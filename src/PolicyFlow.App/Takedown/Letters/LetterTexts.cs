using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>
/// What the letters say, by the templates that hold now. Mail to our own people carries a reference and a link: no case
/// detail, no name in a subject line. A GET of any link changes nothing.
/// </summary>
public sealed class LetterTexts(SiteOptions site, TemplateWriter templates)
{
    /// <summary>A letter to a colleague.</summary>
    /// <param name="sees">Whether the reader may open the case. Whoever may not is told whom to ask instead: an IT director
    /// of content on our own account, say (13.1).</param>
    public (string Subject, MailContent Content) ToPerson(string letter, string reference, bool sees = true) => Write(
        TemplateAudience.Colleagues,
        sees || letter != Names.OwnAccount ? letter : TakedownTemplates.OwnAccountElsewhere, reference,
        site.Url("/cases/" + reference));

    /// <summary>A letter to the reporter, with the private tracking link.</summary>
    /// <param name="whoSees">Of the receipt: who can see the report, in words.</param>
    public (string Subject, MailContent Content) ToReporter(
        string letter, string reference, string trackingUrl, string whoSees = "") =>
        Write(TemplateAudience.Reporters, letter, reference, trackingUrl, (Placeholders.WhoSeesName, whoSees));

    /// <summary>A letter to the affected person: a reference and a link to her own page. Others may see her mail, so neither
    /// what happened nor what is asked stands in it.</summary>
    /// <param name="url">The private link to her page.</param>
    public (string Subject, MailContent Content) ToAffected(string letter, string reference, string url) =>
        Write(TemplateAudience.Affected, letter, reference, url);

    /// <summary>The letter to a member of staff who is asked to remove content (17.2): a reference and a link. The request
    /// itself stands on the page only.</summary>
    /// <param name="url">The private link to the request.</param>
    public (string Subject, MailContent Content) ToAuthor(string letter, string reference, string url) =>
        Write(TemplateAudience.Authors, letter, reference, url);

    /// <summary>A chaser: short, truthful about the time, with the notice below it.</summary>
    /// <param name="ticket">The host's own number for our notice, where it gave one.</param>
    public static string Chaser(
        Notice notice, Approach approach, int round, DateTimeOffset now, string? ticket = null)
    {
        var hours = (int)Math.Round((now - approach.ReceivedAt!.Value).TotalHours);
        var yours = LetterPaper.Line(ticket ?? "") is { Length: > 0 } number ? $"Your reference: {number}\n\n" : "";
        return $"{yours}We wrote to you {hours} hours ago and the content is still there as far as we know. This is our "
            + $"reminder number {round}. Please tell us what you decided. Our letter follows below.\n\n----\n\n"
            + notice.Text;
    }

    private (string Subject, MailContent Content) Write(
        TemplateAudience audience, string letter, string reference, string url, params (string, string)[] more) =>
        TakedownTemplates.All.Any(t => t.Id == letter && t.Audience == audience)
            ? templates.Write(letter, new TemplateValues([(Placeholders.ReferenceName, reference), .. more]) { Url = url })
            : throw new ArgumentException($"{letter} is not a letter to {audience}.", nameof(letter));
}
