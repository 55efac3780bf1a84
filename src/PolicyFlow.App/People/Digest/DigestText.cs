using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.People.Digest;

/// <summary>What a digest says: references, titles and links, and nothing of what a case is about.</summary>
public static class DigestText
{
    /// <summary>The cases come in the order in which the first line about each did; each thing is said once.</summary>
    public static TemplateValues Of(IReadOnlyList<DigestWords.Listed> listed, DateOnly day, SiteOptions site)
    {
        var cases = listed.GroupBy(l => (l.Reference, l.Path)).ToList();
        return new TemplateValues(
            ("cases", cases.Count == 1 ? "1 case" : $"{cases.Count} cases"), ("day", UkTime.Day(day)))
        {
            List = [.. cases.Select(c => new MailBlock.Entry(c.Key.Reference, Titles(c), site.Url(c.Key.Path)))],
            Url = site.Url("/today"),
        };
    }

    private static IReadOnlyList<string> Titles(IEnumerable<DigestWords.Listed> ofOneCase) =>
    [
        .. ofOneCase.GroupBy(l => l.Title).Select(t => t.Count() == 1 ? t.Key : $"{t.Key} ({t.Count()} times)"),
    ];
}
