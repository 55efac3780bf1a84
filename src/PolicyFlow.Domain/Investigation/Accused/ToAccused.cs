using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;

namespace PolicyFlow.Domain.Investigation.Accused;

/// <summary>Clause 17.1: whoever the case is about hears of it by letters that a named person releases, answers, has somebody
/// to turn to, and is told how it ended.</summary>
internal static class ToAccused
{
    public static Decision Release(InvestigationState s, ReleaseLetter c, DecisionContext context)
    {
        if (!Acting.Works(s, context)) return Acting.NotYours;
        if (s.Held) return HoldingBack.Refusal("nothing goes to anybody whom it is about");
        if (Subject(s, c.Who) is not { } subject) return NoSubject;
        if (c.Letter is null) return Decision.No("no-words", "Write the letter.");
        if (c.Contact == s.Investigator)
        {
            return Decision.No("contact-investigates",
                "Whoever looks into it cannot be their contact: name somebody whom they can turn to.");
        }

        if (c.Contact.Length == 0 || s.LeftOut.Contains(c.Contact) || s.People.Exists(p => p.Person == c.Contact && !p.Removed))
            return Decision.No("contact-involved", "Their contact must be somebody who has nothing to do with the case.");
        if (c is { ByMail: true } && subject.Email is null)
            return Decision.No("no-address", "There is no address of theirs. Give them the letter, and record that.");
        return c.Kind == AccusedLetterKind.Outcome && s.Outcome is not { SignedOffBy: not null }
            ? Decision.No("not-signed-off", "A second person has to sign the outcome off before they are told of it.")
            : Decision.Of(new LetterReleased($"l{s.Letters.Count + 1}", c.Who, c.Kind, c.Letter, c.Contact, c.ByMail));
    }

    public static Decision Reply(InvestigationState s, ReplyAsAccused c, DecisionContext context)
    {
        if (Subject(s, c.Who) is null) return NoSubject;
        if (c.Text is null && c.Files.Count == 0) return Decision.No("no-words", "Write your answer, or add a file.");
        if (context.Actor.Kind == ActorKind.Accused)
        {
            if (context.Actor.Id != c.Who) return NoSubject;
            if (s.Held) return Decision.No("held", "Nothing can be shared on this page just now. Please come back later.");
            if (!s.Letters.Exists(l => l.Released.Who == c.Who && !l.Withdrawn)) return NoSubject;
        }
        else if (context.Actor.Kind is not (ActorKind.Person or ActorKind.System))
        {
            return NoSubject;
        }

        return Decision.Of(new AccusedReplied(c.Who, c.Text, c.Files, Told.All(s, context.Duty)));
    }

    /// <summary>Who was told of what is said of them and not yet how it ended, since it was signed off.</summary>
    public static IEnumerable<string> AwaitOutcome(InvestigationState s) => s.Letters
        .Where(l => l is { Withdrawn: false, Released.Kind: AccusedLetterKind.Allegation })
        .Select(l => l.Released.Who)
        .Distinct()
        .Where(who => Subject(s, who) is not null && !s.Letters.Exists(l => !l.Withdrawn && l.Released.Who == who
            && l.Released.Kind == AccusedLetterKind.Outcome && l.At >= s.Outcome?.SignedOffAt));

    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        LetterReleased e => s with { Letters = s.Letters.Add(new AccusedLetter(e, r.At, r.Actor.Id)) },
        LetterSkipped { Letter: InvestigationLetters.ToAccused } e => s with
        {
            Letters = s.Letters.ConvertAll(l => l.Released.Letter == e.About ? l with { Withdrawn = true } : l),
        },
        AccusedReplied e => s with { Replies = s.Replies.Add(new AccusedReply(e, r.At, r.Actor.ToString())) },
        _ => s,
    };

    /// <summary>Asked just before the link goes to them.</summary>
    public static Withdrawal? Overtaken(InvestigationState s, Effect effect)
    {
        if (s.Letters.Find(l => l.Released.Letter == effect.About) is not { Withdrawn: false } letter)
            return new Withdrawal("no-letter", "There is no such letter.");
        if (s.Held) return new Withdrawal(HoldingBack.OnHold, HoldingBack.Reason);
        if (Subject(s, letter.Released.Who) is null) return new Withdrawal("no-subject", "The case is not about them any more.");
        return s.LeftOut.Contains(letter.Released.Contact) || letter.Released.Contact == s.Investigator
            ? new Withdrawal("contact-involved", "Their contact has to do with the case by now: name another.")
            : null;
    }

    private static readonly Decision NoSubject = Decision.No("no-such-subject", "The case is not about them.");

    private static InvolvedPerson? Subject(InvestigationState s, string who) =>
        s.Find(who) is { Removed: false, Part: Part.Subject } subject ? subject : null;
}
