using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Intake.Opening;

/// <summary>The words of a report, kept as bodies of the case that it opens: the same in each kind of case.</summary>
public sealed record ReportedWords(BodyRef? Description, BodyRef? About, BodyRef? Name, BodyRef? Email, MailFacts? Mail)
{
    /// <summary>Whose words the reporter's are; erasing goes by it.</summary>
    public const string Reporter = "reporter";

    public static ReportedWords Keep(Report report, ReportCategory category, BodyVault vault) => new(
        vault.Add("description", Reporter, WithUnknownCategory(report, category)),
        vault.Add("about", "affected", report.About),
        vault.Add("reporter-name", Reporter, report.ReporterName),
        vault.Add("reporter-email", Reporter, report.ReporterEmail),
        report.Mail is not { } mail ? null : new MailFacts(
            mail.Sender, mail.Verdicts, vault.Add("message-id", Reporter, mail.MessageId), mail.SentAt,
            vault.Add("refused", Reporter, string.Join('\n', mail.Refused)), mail.NoReceipt));

    /// <summary>The words by which the case is found.</summary>
    public static IReadOnlyList<Key> SearchKeys(Report report) => SearchWords.Keys(
        [report.Description, report.About, report.ReporterName, .. report.Places.Select(PlaceWords.Of)]);

    /// <summary>Who reports: the reporter, or the member of staff who enters it.</summary>
    public static Actor ActorOf(Report report) =>
        report.EnteredBy is { } person ? Actor.Person(person) : Actor.Reporter;

    /// <summary>A category that we do not know is part of what the reporter said.</summary>
    private static string WithUnknownCategory(Report report, ReportCategory category) =>
        string.IsNullOrWhiteSpace(report.Category) || category.Code == report.Category
            ? report.Description
            : $"{report.Description}\n\nThe reporter called it: {report.Category}".Trim();
}
