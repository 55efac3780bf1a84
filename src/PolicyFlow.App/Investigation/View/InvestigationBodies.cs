using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Work;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Which words of a case a page needs.</summary>
internal static class InvestigationBodies
{
    public static IEnumerable<BodyRef> Of(InvestigationState s) => All(s).OfType<BodyRef>();

    private static IEnumerable<BodyRef?> All(InvestigationState s) =>
    [
        s.Report.Description, s.Report.About, s.Report.ReporterName, s.Report.ReporterEmail, s.Mail?.Refused,
        .. s.Report.Added, .. s.Report.Items.Select(i => i.Locator), .. s.Report.Files.Select(f => f.Name),
        .. s.People.SelectMany(p => new[] { p.Name, p.Email }),
        .. s.Work.Tasks.SelectMany(t => new[] { t.Task.Words, t.Note, t.Dropped }),
        .. s.Work.Entries.SelectMany(e => Entry(e.Event)),
        .. s.Holds.Select(h => h.Reason),
        .. s.Letters.Select(l => l.Released.Text), .. s.Replies.Select(r => r.Replied.Text),
        s.Triage?.Reason, s.Triage?.Pupil?.To, s.Triage?.Pupil?.Note, s.Triage?.Breach?.Reason, s.Outcome?.Proposed.Reason,
        .. s.Safeguarding.Lado.Select(l => l.Advice),
    ];

    private static IEnumerable<BodyRef?> Entry(ICaseEvent e) => e switch
    {
        NoteWritten n => [n.Text],
        EntryCorrected c => [c.Text],
        InterviewPlanned i => [i.Where],
        InterviewHeld i => [i.Present, i.Record],
        _ => [],
    };
}
