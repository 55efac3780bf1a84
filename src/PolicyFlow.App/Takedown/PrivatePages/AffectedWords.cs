using PolicyFlow.App.Web;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>What the affected person is told of her case: plain and true, never the report, never anybody's name.
/// </summary>
internal static class AffectedWords
{
    public static string Now(TakedownState s)
    {
        if (s.Closed is { } closed)
        {
            return closed.Outcome switch
            {
                ClosingOutcome.Removed => "This is closed. Somebody looked: the content is gone or changed.",
                ClosingOutcome.NotRemoved => "This is closed. The content could not be removed.",
                _ => "This is closed. It was decided to ask nobody to remove the content.",
            };
        }

        if (s.Held) return "People of the network work on this. Nothing is sent to the website just now.";
        if (Requests.Packs(s).Any(p => p.ComplainantAnswer is null))
            return "The website wants the person concerned to ask. You find below how, and you decide whether you do it.";
        var host = s.Approaches.All(a => a.Responsible == ResponsibleParty.Provider);
        return TakedownStatusOf.Case(s) switch
        {
            TakedownStatus.Reported or TakedownStatus.Reopened => "A manager decides what is done.",
            TakedownStatus.Approved => "A manager decided to ask the website to remove the content. The letter is on its way.",
            TakedownStatus.Approached => host
                ? "The website was asked to remove the content."
                : "Whoever can remove the content was asked to.",
            TakedownStatus.WindowMissed => "The content was not removed in time. A manager decides what comes next.",
            TakedownStatus.Escalated => "The content was not removed in time. Others have been asked to help.",
            TakedownStatus.RemovalClaimed or TakedownStatus.SeenGone =>
                "The content may be gone. Somebody will look before we believe it.",
            TakedownStatus.Confirmed => "Somebody looked: the content is gone or changed.",
            _ => "A manager decided not to ask the website.",
        };
    }

    /// <summary>What comes next, or empty where nothing can be said.</summary>
    public static string Next(TakedownState s)
    {
        if (s.Closed is { } closed)
        {
            var look = closed.LookAgainAt.Skip(closed.NextLook).Select(at => (DateTimeOffset?)at).FirstOrDefault();
            return look is { } at ? $"We look again on {UkTime.Long(at)}." : "";
        }

        if (s.Held) return "You do not have to do anything.";
        if (Requests.Packs(s).Any(p => p.ComplainantAnswer is null))
            return "You may ask us to help you with it, or say that you would rather not.";
        if (s.Decision is { Lapsed: false } decision)
            return $"That is decided by {UkTime.Long(decision.EndsAt)}. If not, the people above the manager are told.";
        if (s.Decision is not null) return "The decision is late. The people above the manager have been told.";
        return TakedownStatusOf.Case(s) == TakedownStatus.Approached && TakedownStatusOf.WindowEndsAt(s) is { } ends
            ? $"The time for it ends on {UkTime.Long(ends)}. We remind before that."
            : "";
    }

    /// <summary>Her answer about the police as it stands, or null.</summary>
    public static string? Police(ConsentState? consent)
    {
        if (consent is not { Answer: { } answer, AnsweredAt: { } at }) return null;
        var how = consent.Way switch
        {
            AnswerWay.Phone => ", by phone",
            AnswerWay.InPerson => ", in person",
            _ => "",
        };
        var said = answer switch
        {
            ConsentAnswer.Given => "You said yes",
            ConsentAnswer.Refused => "You said no",
            _ => "You took your agreement back",
        };
        return $"{said} on {UkTime.Long(at)}{how}.";
    }

    /// <summary>When the police were told with her agreement as it stands, or null. What was told against a danger is told
    /// to her by a person, as soon as that is safe.</summary>
    public static string? PoliceTold(CareState care) =>
        care.Consent is { Answer: ConsentAnswer.Given, AnsweredAt: { } agreed }
            && care.PoliceReports.Find(p => p.Override is null && p.MadeAt >= agreed && p is { SentAt: not null, Bounced: false })
                is { SentAt: { } told }
            ? $"The police were told on {UkTime.Long(told)}."
            : null;

    public static string? Support(SupportAnswer? answer) => answer switch
    {
        SupportAnswer.Accepted => "It is on record that you accepted. Somebody will speak to you about it.",
        SupportAnswer.Declined => "It is on record that you declined. You can still say yes at any time.",
        _ => null,
    };

    public static string? Asking(ComplainantAnswer? answer) => answer switch
    {
        ComplainantAnswer.Asked => "You told us that you have asked the website.",
        ComplainantAnswer.WantsHelp => "You told us that you want help. A manager has been told.",
        _ => null,
    };

    /// <summary>What she is told after an answer.</summary>
    public static string Done(string part) => part switch
    {
        AffectedParts.Naming => "Your answer about your name is on record.",
        AffectedParts.Police => "Your answer about the police is on record.",
        AffectedParts.Support => "Your answer about support is on record.",
        _ => "Your answer is on record, and a manager has been told.",
    };
}
