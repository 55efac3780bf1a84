using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation;

/// <summary>What became of the letters of an investigation. None of them starts or stops a clock: where one does not arrive, a
/// person sees to it.</summary>
internal static class InvestigationPost
{
    public static Decision Record(InvestigationState s, RecordMailDelivery c, DecisionContext context) =>
        Posting.Record(s.Post, s.FailingMail, c, context.Now, back => Posting.LookInto(s.FailingMail, back.Letter, back.Reason));

    public static Decision Return(InvestigationState s, RecordReturn c) =>
        Posting.LookInto(s.FailingMail, c.Letter, c.Reason);

    public static InvestigationState Apply(InvestigationState s, Recorded r) => s with
    {
        Post = PostFold.OfLetters(s.Post, r, IsMail),
        FailingMail = r.Event switch
        {
            MailFailing e when new Effect(e.Letter, e.Lane, e.About, e.Round) is var effect =>
                s.FailingMail.Remove(effect).Add(effect),
            MailSent e => s.FailingMail.Remove(new Effect(e.Letter, e.Lane, e.About, e.Round)),
            LetterSkipped e => s.FailingMail.RemoveAll(
                f => f.Kind == e.Letter && f.About == e.About && f.Round == e.Round),
            MailSettled e => s.FailingMail.RemoveAll(f => f.Lane == e.Lane),
            _ => s.FailingMail,
        },
    };

    private static bool IsMail(string letter, string lane) =>
        InvestigationLetters.IsLetter(letter) && TextLetters.PersonOf(lane) is null;
}
