using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Says for whom each mail of an investigation is, and how far it got.</summary>
internal static class InvestigationLetterViews
{
    /// <summary>Newest first, without those that were overtaken by events.</summary>
    /// <param name="nameOf">The name of somebody of the case, by number.</param>
    /// <param name="personName">The name of a colleague, by id.</param>
    public static IReadOnlyList<LetterView> Of(
        InvestigationState s, Func<string, string> nameOf, Func<string, string> personName) =>
    [
        .. s.Post.Letters.Where(l => l.Status != DeliveryStatus.Withdrawn)
            .Select(l => new LetterView(
                l.Letter.Lane, Recipient(s, l.Letter, nameOf, personName), l.Letter.Kind,
                InvestigationLetterWords.Of(l.Letter.Kind), l.SentAt, l.Status, l.At, l.MessageId))
            .Reverse(),
    ];

    private static string Recipient(
        InvestigationState s, Effect letter, Func<string, string> nameOf, Func<string, string> personName) =>
        Effect.PersonOf(letter.Lane) is { } id ? personName(id)
        : letter.Lane == Names.ReporterLane ? "the reporter"
        : s.People.Find(p => Names.AccusedLane(p.Who) == letter.Lane) is { } accused ? nameOf(accused.Who)
        : "somebody";
}
