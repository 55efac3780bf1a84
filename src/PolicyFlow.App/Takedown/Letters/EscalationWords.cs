using PolicyFlow.App.Web;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>The letters of the ladder: the helpline (15.2), the network provider in its scope (16.4), the governors
/// (5.1).</summary>
public static class EscalationWords
{
    /// <summary>Beside the button: the helpline may be asked at any time.</summary>
    /// <param name="hours">As the provider directory has them, such as "Monday to Friday, 10am to 4pm".</param>
    public static string HelplineHours(string hours) =>
        $"The Professionals Online Safety Helpline answers {hours}. You may ask it at any time (15.2); what comes "
        + "outside these hours is read when it opens, and our own clocks run on.";

    public static Notice Helpline(EscalationFacts facts, string hours) => new(
        LetterPaper.Subject("Request for help with harmful content", facts.Reference),
        LetterPaper.Lay(
            "To the Professionals Online Safety Helpline,",
            $"We write on behalf of {facts.NetworkName}, which works with schools. We ask for your help to have "
            + "content removed that concerns our staff or our schools.",
            $"What it is: {facts.What}\nWhere it is hosted: {LetterPaper.Line(facts.Host)}\nWhere it is:\n"
            + LetterPaper.List(facts.Places),
            Tried(facts),
            Answer(facts),
            "We have kept a record of the content. Please tell us whether you can raise it with the host, and what "
            + "else we could do. We name nobody in this letter; tell us what you need and we will ask the person "
            + "concerned.",
            $"We know that you are open {LetterPaper.Line(hours)}. Please answer to this email and keep the reference "
            + "in the subject.",
            LetterPaper.Signature(facts.Reference, facts.NetworkName)));

    /// <summary>To whoever carries the host, in what it can do.</summary>
    /// <exception cref="ArgumentException">The scope is not that of a network provider.</exception>
    public static Notice NetworkProvider(ProviderScope scope, EscalationFacts facts)
    {
        var (title, ask) = ScopeWords.Of(scope, facts);
        return new Notice(
            LetterPaper.Subject(title, facts.Reference),
            LetterPaper.Lay(
                "To whoever handles reports of abuse,",
                $"We write on behalf of {facts.NetworkName}, which works with schools. Harmful content was reported to "
                + "us and reviewed by a manager, and the site that shows it has not removed it.",
                $"What it is: {facts.What}\nWhere it is:\n" + LetterPaper.List(facts.Places),
                Tried(facts),
                Answer(facts),
                ask,
                "Please answer to this email, keep the reference in the subject, and tell us what you decided and why. "
                + "If somebody else is responsible, tell us who.",
                LetterPaper.Signature(facts.Reference, facts.NetworkName)));
    }

    /// <summary>Reference and counts only: no names, no addresses, no category, no host.</summary>
    /// <param name="now">UTC.</param>
    public static Notice Governors(EscalationFacts facts, DateTimeOffset now) => new(
        LetterPaper.Subject("Harmful content is still online", facts.Reference),
        LetterPaper.Lay(
            "To the governors,",
            "Harmful content was reported under the social media policy, and it is still online. The policy asks that "
            + "the host is approached and that it is removed or amended within 24 hours (16.3); that has not happened.",
            $"Number of places: {facts.Places.Count}\n"
            + $"Hours since the report: {Hours(facts.ReportedAt, now)}\n"
            + (facts.ApproachedAt is { } at
                ? $"Hours since the host was approached: {Hours(at, now)}\nReminders sent: {facts.Reminders}\n"
                : "The host was not approached.\n")
            + $"Asked for help so far: {Rungs(facts)}",
            "This letter holds no detail of the case, and none is needed for your part: to know of it, and to support "
            + "what the managers do. Please do not ask colleagues who it concerns.",
            LetterPaper.Signature(facts.Reference, facts.NetworkName)));

    private static string Tried(EscalationFacts facts) =>
        $"What was tried (times of the United Kingdom):\n  {UkTime.Long(facts.ReportedAt)}: it was reported to us"
        + (facts.ApproachedAt is { } at
            ? $"\n  {UkTime.Long(at)}: we approached the host {Way(facts.Channel)}{TicketOf(facts)}"
            + (facts.Reminders > 0 ? $"\n  Since then: {LetterPaper.Count(facts.Reminders, "reminder")}" : "")
            : "\n  The host was not approached yet")
        + string.Concat(facts.Tried.OrderBy(t => t.MadeAt).Select(
            t => $"\n  {UkTime.Long(t.MadeAt)}: we asked {Rung(t.Rung)}"));

    private static string TicketOf(EscalationFacts facts) =>
        LetterPaper.Line(facts.Ticket ?? "") is { Length: > 0 } ticket ? $"; its reference is {ticket}" : "";

    private static string? Answer(EscalationFacts facts)
    {
        if (facts.ApproachedAt is null) return null;
        var answer = LetterPaper.Lines(facts.Answer ?? "");
        if (answer.Length == 0) return "The host has not answered.";
        var when = facts.AnsweredAt is { } at ? $" ({UkTime.Long(at)})" : "";
        return $"What the host answered{when}:\n{answer}";
    }

    private static string Rungs(EscalationFacts facts)
    {
        var asked = facts.Tried.Select(t => t.Rung).Where(r => r != EscalationRung.Governors).Distinct().Select(Rung)
            .ToList();
        return asked.Count == 0 ? "nobody" : string.Join(", ", asked);
    }

    private static string Rung(EscalationRung rung) => rung switch
    {
        EscalationRung.Helpline => "the Professionals Online Safety Helpline",
        EscalationRung.NetworkProvider => "the network provider",
        _ => "the governors",
    };

    private static string Way(ApproachChannel channel) => channel switch
    {
        ApproachChannel.Form => "with its report form",
        ApproachChannel.InApp => "in its app",
        ApproachChannel.Phone => "by phone",
        ApproachChannel.Letter => "by letter",
        _ => "by email",
    };

    private static int Hours(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, (int)(to - from).TotalHours);
}
