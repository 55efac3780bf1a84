using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.PolicyReview.Governors;

/// <summary>How many investigations a school had in a span of time, and how they stand now (5.1).</summary>
/// <param name="Late">A decision, a safeguarding lead, an investigator or an outcome came too late.</param>
/// <param name="SignedOff">An outcome was signed off.</param>
public sealed record MisuseFigures(int Reported, int ChildAtRisk, int Late, int SignedOff, int Reopened, int Open);

/// <summary>Counts investigations from the index, newest first. What lies before and after is never read.</summary>
public sealed class MisuseCounts(ICaseStore store, CaseEngine<InvestigationState> engine)
{
    private const int Page = 200;

    public async Task<MisuseFigures> CountAsync(
        string school, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var sum = new MisuseFigures(0, 0, 0, 0, 0, 0);
        string? after = KeyCursor.Of(new FoundKey("", CaseIndex.NewestFirst(until.AddTicks(-1))));
        var (list, last) = (CaseIndex.ListOf(school, CaseKind.Investigation.Name), CaseIndex.NewestFirst(from));
        while (after is not null)
        {
            var page = await store.FindAsync(new KeyQuery(CaseIndex.List, list, Page, after), cancel);
            foreach (var found in page.Found)
            {
                if (string.CompareOrdinal(found.Sort, last) > 0) return sum;

                // A key is a hint: the stream says what is true. A report that was merged is counted with the other one.
                if (await engine.LoadAsync(found.Stream, cancel) is { State: { MergedInto: null } s }
                    && s.ReportedAt >= from && s.ReportedAt < until && s.School == school)
                    sum = With(sum, s);
            }

            after = page.Next;
        }

        return sum;
    }

    private static MisuseFigures With(MisuseFigures f, InvestigationState s) => new(
        f.Reported + 1,
        f.ChildAtRisk + One(s.Safeguarding.Concern is not null),
        f.Late + One(s.TriageClimbed || s.Safeguarding.Climbed || s.Triage is { AssignClimbed: true } or { OutcomeClimbed: true }),
        f.SignedOff + One(s.Outcome is { SignedOffBy: not null }),
        f.Reopened + One(s.TimesReopened > 0),
        f.Open + One(!s.Over));

    private static int One(bool yes) => yes ? 1 : 0;
}
