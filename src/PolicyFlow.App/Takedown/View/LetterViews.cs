using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.View;

/// <summary>Says for whom each letter of a case is. The reporter and the person concerned are named by what they are: who may
/// read their address reads it where it stands.</summary>
internal static class LetterViews
{
    /// <summary>The letters, newest first, without those that were overtaken by events.</summary>
    /// <param name="nameOf">The name of a colleague, by id.</param>
    public static IReadOnlyList<LetterView> Of(CaseView view, Func<string, string> nameOf) =>
    [
        .. view.State.Post.Letters.Where(l => l.Status != DeliveryStatus.Withdrawn)
            .Select(l => new LetterView(
                l.Letter.Lane, Recipient(view, l.Letter, nameOf), l.Letter.Kind, TimelineWords.Letter(l.Letter.Kind), l.SentAt,
                l.Status, l.At, l.MessageId))
            .Reverse(),
    ];

    private static string Recipient(CaseView view, Effect letter, Func<string, string> nameOf)
    {
        if (Effect.PersonOf(letter.Lane) is { } id) return nameOf(id);
        switch (letter.Lane)
        {
            case Names.ReporterLane:
                return "the reporter";
            case Names.AffectedLane:
                return "the person concerned";
            default:
                break;
        }

        return letter.Kind switch
        {
            Names.AuthorRequest => "the author",
            Names.Police => With("the police", view.Care.PoliceReports.FirstOrDefault(p => p.Id == letter.About)?.To),
            Names.Escalation => With(
                view.Escalations.FirstOrDefault(e => e.Id == letter.About) is { } rung
                    ? TimelineWords.Rung(rung.Rung) : "a further body",
                view.Escalations.FirstOrDefault(e => e.Id == letter.About)?.To),
            _ => view.Approaches.FirstOrDefault(a => a.Id == letter.About) is { } approach
                ? With(approach.Host, approach.To) : "the host",
        };
    }

    private static string With(string name, string? address) =>
        string.IsNullOrEmpty(address) || address == name ? name : $"{name}, {address}";
}
