using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.People;

namespace PolicyFlow.App.Mail.Inbound.Sorting;

/// <summary>
/// Finds out what kind of report a mail to the reporting address is (8.1, 9.1, 11.7): by the address, else by what it calls
/// itself, else by its words. Where nothing tells it is taken for content that has to go: on that somebody decides within
/// hours, and opens an investigation with one click.
/// </summary>
public sealed class MailSorter(IPeopleDirectory people, InboundOptions options)
{
    private const string Safeguarding = "safeguarding";
    private const string PupilAuthor = "pupil-author";

    /// <summary>What stands further down tells nothing of the kind (characters).</summary>
    private const int MostRead = 20_000;

    /// <param name="hasPlace">It gives the address of something.</param>
    internal MailSort Of(ReadMail mail, bool hasPlace)
    {
        var text = mail.Text.Length <= MostRead ? mail.Text : mail.Text[..MostRead];
        var said = $"{mail.Subject}.\n{text}";
        var naming = NamedPeople.In(mail.Subject, text, mail.SenderEmail, people);
        var (category, by) = SortLabels.OfAddress(mail, options.ReportTo) is { } sent ? (sent, SortedBy.Address)
            : SortLabels.OfText(mail) is { } called ? (called, SortedBy.Label)
            : ByWords(said, naming, hasPlace) is { } worded ? (worded, SortedBy.Words)
            : (ReportCategory.Other, hasPlace ? SortedBy.Words : SortedBy.Nothing);
        return new MailSort(category, by, SortWords.TellOfChildAtRisk(said), naming.People);
    }

    /// <summary>Where a child may be at risk and there is nothing to take down, it is the safeguarding lead's to look into.
    /// </summary>
    private static string? ByWords(string said, Naming naming, bool hasPlace)
    {
        var ofOurs = naming.Did || SortWords.TellOfOurs(said);
        return SortWords.TellOfChildAtRisk(said) && (ofOurs || !hasPlace) ? Safeguarding
            : ofOurs ? ReportCategory.Misuse
            : !hasPlace && SortWords.TellOfPupil(said) ? PupilAuthor
            : null;
    }
}
