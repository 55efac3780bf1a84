using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Mail.Inbound.Sorting;

/// <summary>Tells whoever decides on a report what was made of the mail, and how to put it right.</summary>
internal static class SortNotes
{
    /// <summary>What the notes may take of the space for words, in characters.</summary>
    public const int Longest = 700;

    private const int LongestNames = 200;

    public static IEnumerable<string> Of(MailSort sort)
    {
        var category = ReportCategory.Of(sort.Category);
        if (category.NoImageWanted)
            yield return "(The files of the email were not kept: the picture itself does the harm.)";
        if (sort.By == SortedBy.Nothing)
        {
            yield return "(The email does not say what kind of report it is. If it is about what somebody did, open an "
                + "investigation from here.)";
        }

        if (sort.By == SortedBy.Words && category.Investigates)
        {
            yield return "(By its words the email was taken for a report of what somebody did. If something has to be taken "
                + "down, open a takedown from here.)";
        }

        if (sort.Named.Count == 0) yield break;
        var names = PlainText.Cut(string.Join(", ", sort.Named.Select(p => p.Name)), LongestNames);
        yield return $"(The email names {names}: they do not see this case."
            + (category.Investigates
                ? " Where it is not about them, add them to the case as what they are, with their address.)"
                : ")");
    }
}
