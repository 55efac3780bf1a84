using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.PolicyReview.Governors;
using PolicyFlow.App.PolicyReview.Year;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.PolicyReview;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.PolicyReview.Tests.Review;

/// <summary>A year's reports of misuse are counted beside its takedowns (5.1, 18.1).</summary>
public sealed class MisuseScanTests
{
    private static readonly DateTimeOffset From = new(2026, 10, 1, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2027, 10, 1, 7, 0, 0, TimeSpan.Zero);
    private static readonly BodyRef Words = new("w", "aa");

    [Fact]
    public async Task Everything_that_a_reviewer_asks_for_is_counted()
    {
        await using var cases = new InventedCases();
        await cases.AddAsync(new(From.AddDays(1), GoneAfter: TimeSpan.FromHours(6), Minutes: 30));
        await FinishedAsync(cases);
        await cases.AddMisuseAsync(
            From.AddDays(3), "s-2", atRisk: true,
            (TimeSpan.FromHours(1), new SafeguardingUnseen([])), (TimeSpan.FromDays(1), new TriageLapsed([])));
        await cases.AddMisuseAsync(From.AddDays(4), null, atRisk: false, (TimeSpan.FromDays(1), new MergedInto("investigation-x", Words)));
        await cases.AddMisuseAsync(From.AddMilliseconds(-1), "s-1");

        var f = await new CaseScan(cases.Store).CountAsync(null, From, Until);
        var m = f.Misuse!;

        Assert.Equal((1, 3, 4), (f.Reported, m.Reported, f.AllReported()));
        Assert.Equal((1, 1, 1, 1), (m.AtRisk, m.LookedInto, m.Substantiated, m.Held));
        Assert.Equal((1, 1, 1, 0), (m.Closed, m.Merged, m.Open, m.Reopened));
        Assert.Equal((1, 1, 2), (m.Overdue.Safeguarding, m.Overdue.Triage, m.Overdue.Sum()));
        Assert.Equal((75, 2), (f.AllMinutes(), f.AllTimed()));
        Assert.Equal((1, 0), (
            (await new CaseScan(cases.Store).CountAsync("s-1", From, Until)).Misuse!.Reported,
            (await new CaseScan(cases.Store).CountAsync("s-1", From, Until)).Reported));
    }

    [Fact]
    public async Task An_investigation_that_a_newer_release_wrote_is_said_to_be_missing()
    {
        await using var cases = new InventedCases();
        var stream = await cases.AddMisuseAsync(From.AddDays(1), null);
        await cases.Store.AppendAsync(new Append(
            stream, 1, "later", [new NewEvent(From.AddDays(2), "system", "", "later", "not-known-yet", 1, "{}")]));

        var f = await new CaseScan(cases.Store).CountAsync(null, From, Until);

        Assert.Equal((0, 1), (f.Misuse!.Reported, f.Unreadable));
    }

    [Fact]
    public async Task Reviewers_read_it_in_sentences_and_governors_in_steps_of_five()
    {
        await using var cases = new InventedCases();
        await FinishedAsync(cases);
        for (var n = 0; n < 6; n++) await cases.AddMisuseAsync(From.AddDays(5 + n), "s-1");

        var f = await new CaseScan(cases.Store).CountAsync("s-1", From, Until);

        Assert.StartsWith("7 reports of misuse. In 0 of them a child", YearText.Misuse(f.Misuse!), StringComparison.Ordinal);
        Assert.Contains("45 minutes of work on 1 case", YearText.Workload(f, []), StringComparison.Ordinal);
        Assert.Equal("There was no report of misuse.", YearText.Misuse(MisuseFigures.None));
        var lines = TermWords.Lines(f.Misuse!);
        Assert.Equal(["5 to 9", "fewer than 5", "fewer than 5", "fewer than 5", "5 to 9", "fewer than 5"], lines.Select(l => l.Count));
    }

    private static Task<string> FinishedAsync(InventedCases cases) => cases.AddMisuseAsync(
        From.AddDays(2), "s-1", atRisk: false,
        (TimeSpan.FromHours(2), new InvestigatorAssigned("p-2", Words)),
        (TimeSpan.FromHours(3), new CaseHeld(HoldKind.Police, "p-1", Words, From.AddDays(9))),
        (TimeSpan.FromDays(1), new HoldReleased(HoldKind.Police, Words, null)),
        (TimeSpan.FromDays(2), new OutcomeProposed(Finding.Substantiated, [], [Consequence.Advice], Words, [])),
        (TimeSpan.FromDays(3), new OutcomeSignedOff(null)),
        (TimeSpan.FromDays(3), new MinutesAdded(45)),
        (TimeSpan.FromDays(3), new InvestigationClosed(null)));
}
