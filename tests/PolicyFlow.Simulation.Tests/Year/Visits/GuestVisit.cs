using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year.Visits;
/// <summary>What the affected person does on her page, and an author on theirs.</summary>
internal static class GuestVisit
{
    public static IEnumerable<Wish> To(TakedownState s, Moment m) => [.. Affected(s, m), .. Authors(s, m)];

    private static IEnumerable<Wish> Affected(TakedownState s, Moment m)
    {
        if (!s.Care.Known) yield break;
        if (s.Care.Named is null && m.Sometimes(2, "names"))
            yield return Her(keep => new ChooseNaming(m.Sometimes(2, "named"), keep("naming", "May we name you?")));
        if (s.Care.Consent is { Answer: null })
            yield return Answers(m.Sometimes(4, "refuses") ? ConsentAnswer.Refused : ConsentAnswer.Given);
        else if (s.Care.Consents && m.Sometimes(4, "withdraws"))
            yield return Answers(ConsentAnswer.Withdrawn);
        foreach (var asked in s.Approaches.Where(a =>
                     a is { Responsible: ResponsibleParty.Complainant, ComplainantAnswer: null }))
        {
            yield return Her(keep => new AnswerAsComplainant(
                asked.Id, (ComplainantAnswer)m.Pick(3, "says " + asked.Id), keep("ticket" + asked.Id, "Ticket 9")));
        }
    }

    private static IEnumerable<Wish> Authors(TakedownState s, Moment m) =>
        from asked in s.Approaches
        where asked is { Responsible: ResponsibleParty.Author, AuthorAnswer: null } && m.Sometimes(2, "author " + asked.Id)
        select new Wish(
            keep => new AnswerAsAuthor(
                asked.Id, m.Sometimes(2, "disagrees " + asked.Id) ? AuthorAnswer.Disagrees : AuthorAnswer.Removed,
                keep("words" + asked.Id, "My view of it.")),
            Actor.Author);

    private static Wish Answers(ConsentAnswer answer) => Her(keep => new AnswerPoliceConsent(
        answer, AnswerWay.Page, keep("wording", "May we tell the police?"), null));

    private static Wish Her(Func<Keep, ICaseCommand> command) => new(command, Actor.Affected);
}
