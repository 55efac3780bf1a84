using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.View;

/// <summary>The words of the history for safeguarding and for what was decided about the report.</summary>
internal static class TimelineOfConcerns
{
    public static (string Text, BodyRef? Detail)? Of(ICaseEvent e, TimelineNames names) =>
        Safeguarding(e, names) ?? Triage(e, names);

    private static (string, BodyRef?)? Safeguarding(ICaseEvent e, TimelineNames names) => e switch
    {
        ConcernRaised c => ($"Raised a safeguarding concern: {WordsOfWays.Concern(c.Concern)}. It is the safeguarding leads' from now on", c.Reason),
        ConcernClassified c => ($"Said more exactly what the concern is about: {WordsOfWays.Concern(c.Concern)}", c.Reason),
        AlertDue => ("The safeguarding leads were alerted, together with other reports about the same", null),
        SafeguardingTaken => ("Took the safeguarding concern on", null),
        DeputiesTold => ("No safeguarding lead had taken it. Their deputies were told", null),
        SafeguardingUnseen => ("One hour passed and nobody had taken the safeguarding concern. It climbed", null),
        SightGiven g => ($"Let {names.Person(g.Person)} see this case", g.Reason),
        SightEnded g => ($"Ended the sight of {names.Person(g.Person)}", g.Reason),
        LadoContacted l => ($"Spoke with the Local Authority Designated Officer on {UkTime.Deadline(l.At)}", l.Advice),
        LadoOverdue => ("The Local Authority Designated Officer has not been told, and the working day is over", null),
        _ => null,
    };

    private static (string, BodyRef?)? Triage(ICaseEvent e, TimelineNames names) => e switch
    {
        ReportTriaged t => (
            $"Decided what becomes of it: {string.Join("; ", t.Branches.Select(WordsOfWays.Branch))}. "
            + $"Severity: {WordsOfWays.Severity(t.Severity)}", t.Reason),
        TriageLapsed => ("Nobody decided in time what becomes of it. It climbed", null),
        PlaceUnseen => ("Not everybody whom the clause names has opened it. They were told again", null),
        PlacesFilled => ("Somebody else has a place of the route now, since whom it is about has none. They were told", null),
        PupilReferred p => ("Handed the pupil's part to the school's behaviour policy", p.To),
        BreachDecided { Reported: true } b => ($"The Information Commissioner was told on {UkTime.Deadline(b.At)}", b.Reason),
        BreachDecided b => ("Decided not to tell the Information Commissioner", b.Reason),
        BreachReminder { Over: true } => ("The 72 hours for the Information Commissioner are over. Somebody was reminded", null),
        BreachReminder => ("The 72 hours for the Information Commissioner are nearly over. Somebody was reminded", null),
        TakedownAsked t => (
            t.Items.Count == 1 ? "Asked for a takedown of one place" : $"Asked for a takedown of {t.Items.Count} places", null),
        TakedownLinked t => ($"A takedown was opened: {names.Other(t.Stream)}", null),
        _ => null,
    };
}
