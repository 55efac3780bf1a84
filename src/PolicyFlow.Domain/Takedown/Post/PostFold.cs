using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Folds into the state how far each letter got.</summary>
internal static class PostFold
{
    public static PostState Apply(PostState s, Recorded r) => r.Event switch
    {
        NoticeSent e => s.With(Notice(e.Approach), DeliveryStatus.Accepted, r.At, e.MessageId),
        EscalationSent e => s.With(Escalation(e.Escalation), DeliveryStatus.Accepted, r.At, e.MessageId),
        PoliceReportSent e => s.With(Police(e.Report), DeliveryStatus.Accepted, r.At, e.MessageId),
        NoticeBounced e => s.With(Notice(e.Approach), DeliveryStatus.Refused, r.At),
        EscalationBounced e => s.With(Escalation(e.Escalation), DeliveryStatus.Refused, r.At),
        PoliceReportBounced e => s.With(Police(e.Report), DeliveryStatus.Refused, r.At),
        LetterSkipped { Letter: Letters.Escalation, About: { } about } =>
            s.With(Escalation(about), DeliveryStatus.Withdrawn, r.At),
        _ => OfLetters(s, r, IsMail),
    };

    /// <summary>What every kind of case records of its letters.</summary>
    /// <param name="isMail">Whether what has that name and lane goes by mail at all.</param>
    public static PostState OfLetters(PostState s, Recorded r, Func<string, string, bool> isMail) => r.Event switch
    {
        // What goes into a digest is no letter of its own.
        MailSent { MessageId: not "" } e when isMail(e.Letter, e.Lane) =>
            s.With(new Effect(e.Letter, e.Lane, e.About, e.Round), DeliveryStatus.Accepted, r.At, e.MessageId),
        MailFailing e when isMail(e.Letter, e.Lane) => s.With(
            new Effect(e.Letter, e.Lane, e.About, e.Round),
            e.ForGood ? DeliveryStatus.Refused : DeliveryStatus.Trying, r.At),
        LetterSkipped e => Skipped(s, e, r.At),
        MailDelivery e => s.With(
            new Effect(e.Letter, e.Lane, e.About, e.Round), e.Status, e.SaidAt, e.MessageId),
        _ => s,
    };

    /// <summary>Looks at pages and text messages fail and succeed too.</summary>
    private static bool IsMail(string letter, string lane) => !Looks.Is(letter) && TextLetters.PersonOf(lane) is null;

    private static PostState Skipped(PostState s, LetterSkipped e, DateTimeOffset at) => s.Letters
        .Where(l => l.Status == DeliveryStatus.Trying && l.Letter.Kind == e.Letter && l.Letter.About == e.About
            && l.Letter.Round == e.Round)
        .Aggregate(s, (post, l) => post.With(l.Letter, DeliveryStatus.Withdrawn, at));

    private static Effect Notice(string approach) => new(Letters.Notice, Letters.HostLane(approach), approach);

    private static Effect Escalation(string rung) => new(Letters.Escalation, Letters.RungLane(rung), rung);

    private static Effect Police(string report) => new(Letters.Police, Letters.PoliceLane(report), report);
}
