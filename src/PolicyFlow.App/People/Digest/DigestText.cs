using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.People.Digest;

/// <summary>What a digest says: references, titles and links, and nothing of what a case is about.</summary>
public static class DigestText
{
    /// <summary>The cases come in the order in which the first line about each did; each thing is said once.</summary>
    public static MailContent Of(IReadOnlyList<DigestWords.Listed> listed, DateOnly day, SiteOptions site)
    {
        var cases = listed.GroupBy(l => (l.Reference, l.Path)).ToList();
        var title = cases.Count == 1 ? "Your digest: 1 case" : $"Your digest: {cases.Count} cases";
        return new MailContent(
            title,
            [
                new MailBlock.Paragraph($"This is what waited for you until {UkTime.Day(day)}. What is urgent came by itself."),
                .. cases.Select(c => new MailBlock.Entry(c.Key.Reference, Titles(c), site.Url(c.Key.Path))),
                new MailBlock.Button("See everything on Today", site.Url("/today")),
            ]);
    }

    private static IReadOnlyList<string> Titles(IEnumerable<DigestWords.Listed> ofOneCase) =>
    [
        .. ofOneCase.GroupBy(l => l.Title).Select(t => t.Count() == 1 ? t.Key : $"{t.Key} ({t.Count()} times)"),
    ];
}
