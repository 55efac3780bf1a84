using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Importing.Applying;

/// <summary>
/// Carries out one step. Each line has a command id of its own, so that a step that was broken off can be taken again. A
/// line that was compared with something else than what is there now is refused and shown.
/// </summary>
public sealed class StepRunner(RosterOffice office, RosterBook book, ImportFiles files, CaseClock clock)
{
    private const int SideBySide = 16;

    /// <param name="step">From 1.</param>
    /// <param name="by">Who said yes.</param>
    public async Task<ImportStepDone> RunAsync(string importId, int step, Actor by, CancellationToken cancel)
    {
        var refused = new List<PreviewLine>();
        var done = new Dictionary<LineOutcome, int>();
        var rows = await files.StepAsync(importId, step, cancel).ToListAsync(cancel);
        foreach (var level in rows.GroupBy(r => r.Depth))
        {
            foreach (var some in level.Chunk(SideBySide))
            {
                var problems = await Task.WhenAll(some.Select(row => ApplyAsync(importId, row, by, cancel)));
                foreach (var (row, problem) in some.Zip(problems))
                {
                    if (problem is null) done[row.Outcome] = done.GetValueOrDefault(row.Outcome) + 1;
                    else refused.Add(PreviewLine.No(row.Line, row.Name, row.Member, problem));
                }
            }
        }

        if (refused.Count > 0) await files.PutRefusedAsync(importId, step, refused, cancel);
        return new ImportStepDone(
            step, done.GetValueOrDefault(LineOutcome.Added), done.GetValueOrDefault(LineOutcome.Changed),
            done.GetValueOrDefault(LineOutcome.Removed), refused.Count);
    }

    /// <returns>Why it could not be done, or null.</returns>
    private async Task<string?> ApplyAsync(string importId, PlannedRow row, Actor by, CancellationToken cancel)
    {
        var command = row.Command(importId);
        var answer = row.Outcome switch
        {
            LineOutcome.Added => await AddAsync(command, row, by, cancel),
            LineOutcome.Changed => await ChangeAsync(command, row, by, cancel),
            _ => await office.LeaveAsync(
                by, command, row.Member, LeavingReason.Left, null, LondonDay.Of(clock.Now), row.Seen, cancel),
        };
        return answer.Refusal switch
        {
            null => null,
            { Code: "moved" } => "Somebody changed this person after the file was compared with the list",
            { Reason: var reason } => reason,
        };
    }

    private async Task<OfficeAnswer> AddAsync(string command, PlannedRow row, Actor by, CancellationToken cancel)
    {
        // Without a number nothing else would keep somebody from being added a second time.
        if (row.Details is { Number: null } details)
        {
            var alike = details.Email is { } email
                ? await book.WithEmailAsync(email, cancel)
                : await book.WithNameAsync(details.Name, cancel);
            if (alike.Any(e => e.Member.Id != row.Member))
            {
                return OfficeAnswer.No(
                    row.Member, "there-already", "Somebody like this came onto the list after the file was compared with it");
            }
        }

        return await office.AddAsync(by, command, row.Details!, row.Member, cancel);
    }

    private async Task<OfficeAnswer> ChangeAsync(string command, PlannedRow row, Actor by, CancellationToken cancel)
    {
        var seen = row.Seen;
        if (row.Returns)
        {
            var back = await office.ReturnAsync(by, command + ":back", row.Member, seen++, cancel);
            if (!back.Done) return back;
        }

        return await office.ChangeAsync(by, command, row.Member, row.Details!, seen, cancel);
    }
}
