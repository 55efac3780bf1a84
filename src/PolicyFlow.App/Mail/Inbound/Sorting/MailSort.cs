using PolicyFlow.App.People;

namespace PolicyFlow.App.Mail.Inbound.Sorting;

/// <summary>What in a mail said what kind of report it is, the surest first.</summary>
public enum SortedBy
{
    /// <summary>The address that it was sent to, such as <c>report+misuse@</c>.</summary>
    Address,

    /// <summary>Its subject, or a line such as <c>Category: misuse</c>.</summary>
    Label,

    /// <summary>The words that people use for it.</summary>
    Words,

    /// <summary>Nothing: it was taken for content that has to go, on which somebody decides within hours.</summary>
    Nothing,
}

/// <summary>What kind of report a mail is, as far as it says so (8.1, 9.1, 11.7).</summary>
/// <param name="Category">A code of <see cref="Intake.ReportCategory"/>: it says which kind of case is opened.</param>
/// <param name="ChildAtRisk">A child may be at risk: the safeguarding lead is alerted at once.</param>
/// <param name="Named">People of ours whom it names: they do not see it.</param>
public sealed record MailSort(string Category, SortedBy By, bool ChildAtRisk, IReadOnlyList<Person> Named);
