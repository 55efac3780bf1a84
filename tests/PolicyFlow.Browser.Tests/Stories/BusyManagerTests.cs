using System.Diagnostics;
using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A manager of fourteen schools with thirty open cases and a phone.</summary>
[Collection(nameof(Running.Stories))]
public sealed class BusyManagerTests(World world)
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_manager_of_fourteen_schools_works_through_thirty_cases_on_a_phone()
    {
        await using var program = await RunningProgram.StartAsync();
        var day = await BusyDay.BeginAsync(program);
        await using var mira = await Visitor.ComeAsync(world.Before(program), Screen.Phone, BusyDay.Manager);
        await MostUrgentFirstAsync(mira, day);
        await CountsAsync(mira, 14, 2, 14);
        await NothingOfAsync(mira, day.All);

        foreach (var one in (BusyCase[])[.. day.NewThreat, .. day.Earlier.Take(2)]) await DecideAsync(mira, day, one);
        var missed = await AskTheHelplineAsync(mira, program, day);
        await RecordWhoIsConcernedAsync(mira, day, day.NewThreat[0]);
        await HoldAsync(mira, day, day.Earlier[2]);

        await mira.GoAsync("/today");
        await CountsAsync(mira, 9, 2, 19);
        var waiting = await mira.DeskAsync("Waiting on others");
        Assert.Equal(
            [.. day.NewThreat.Concat(day.Threatened).Select(c => c.Reference).Order()], waiting.Take(2).Order());
        Assert.Contains(missed.Reference, waiting);
        Assert.Contains(day.Earlier[2].Reference, waiting.TakeLast(2));
        await StaysQuickAsync(program);
    }

    private static async Task MostUrgentFirstAsync(Visitor mira, BusyDay day)
    {
        await InOrderAsync(mira, "Decide", day.NewThreat, day.Missed, day.Earlier, day.Latest);
        await InOrderAsync(mira, "Confirm", day.Answered);
        await InOrderAsync(mira, "Waiting on others", day.Threatened, day.Asked, day.Waiting, day.Held);
    }

    /// <summary>The groups one after the other; within a group the seconds decide in which the letters happened to arrive.
    /// </summary>
    private static async Task InOrderAsync(Visitor mira, string desk, params IReadOnlyList<BusyCase>[] groups)
    {
        var rows = await mira.DeskAsync(desk);
        Assert.Equal(groups.Sum(g => g.Count), rows.Count);
        var from = 0;
        foreach (var group in groups)
        {
            Assert.Equal(group.Select(c => c.Reference).Order(), rows.Skip(from).Take(group.Count).Order());
            from += group.Count;
        }
    }

    private static async Task CountsAsync(Visitor mira, params int[] counts) => Assert.Equal(
        counts.Select(c => c.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        await mira.Page.Locator(".pf-count").AllInnerTextsAsync());

    /// <summary>Four taps: open, approach, say what it is, approve.</summary>
    private static async Task DecideAsync(Visitor mira, BusyDay day, BusyCase one)
    {
        await mira.GoAsync("/today");
        await mira.PressAsync($"Open {one.Reference}");
        await OnlyAsync(mira, day, one);
        await mira.FollowAsync("Approach the host by email");
        await LetterIsAboutAsync(mira, day, one);
        await mira.ChooseAsync(Working.Unlawful);
        await mira.PressAsync("Approve and send");
        await mira.SeesAsync("Recorded. It is on the timeline below.");
        await OnlyAsync(mira, day, one);
    }

    /// <summary>The case whose window was missed says what it waits for; the letter to the helpline is ready.</summary>
    private static async Task<BusyCase> AskTheHelplineAsync(Visitor mira, RunningProgram program, BusyDay day)
    {
        await mira.GoAsync("/today");
        var first = (await mira.DeskAsync("Decide"))[0];
        var one = Assert.Single(day.Missed, c => c.Reference == first);
        await mira.PressAsync($"Open {one.Reference}");
        await mira.SeesAsync("What waits for you");
        await OnlyAsync(mira, day, one);
        await mira.FollowAsync("A host has not acted: decide on the next step");
        await mira.HeadingIsAsync("Ask further: Professionals Online Safety Helpline");
        await LetterIsAboutAsync(mira, day, one);
        var helpline = await mira.Page.GetByLabel("Email address").InputValueAsync();
        await mira.PressAsync("Approve and send");
        await mira.SeesAsync("Escalated");
        var sent = await program.MailAsync(helpline, one.Reference);
        Assert.DoesNotContain(day.All, c => c != one && sent.Text.Contains(c.Mark, StringComparison.Ordinal));
        return one;
    }

    private static async Task RecordWhoIsConcernedAsync(Visitor mira, BusyDay day, BusyCase one)
    {
        await mira.OpenCaseAsync(one.Reference);
        await mira.TakeActionAsync("record-affected", () => mira.FillAsync("Name of the person concerned (optional)", "Demo Umpire"));
        await mira.SeesAsync("Demo Umpire");
        await mira.TakeActionAsync("request-police-consent");
        await mira.SeesAsync("If no answer has come by");
        await OnlyAsync(mira, day, one);
        await mira.SeesNotAsync("Demo Referee");
    }

    private static async Task HoldAsync(Visitor mira, BusyDay day, BusyCase one)
    {
        await mira.OpenCaseAsync(one.Reference);
        await mira.TakeActionAsync("place-hold", async () =>
        {
            await mira.ChooseAsync("The police");
            await mira.FillAsync("Why", "They look into it first.");
        });
        await mira.SeesAsync("Nothing goes out until it is lifted.");
        await OnlyAsync(mira, day, one);
    }

    private static async Task LetterIsAboutAsync(Visitor mira, BusyDay day, BusyCase one)
    {
        var letter = await mira.Page.GetByLabel("Letter").InputValueAsync();
        Assert.Contains(one.Address, letter, StringComparison.Ordinal);
        Assert.Contains(one.Reference, letter, StringComparison.Ordinal);
        Assert.DoesNotContain(day.All, c => c != one
            && (letter.Contains(c.Mark, StringComparison.Ordinal) || letter.Contains(c.Reference, StringComparison.Ordinal)));
    }

    /// <summary>The page tells of this case and of no other.</summary>
    private static async Task OnlyAsync(Visitor mira, BusyDay day, BusyCase one)
    {
        await mira.SeesAsync(one.Mark);
        await NothingOfAsync(mira, [.. day.All.Where(c => c != one)]);
        var page = await mira.Page.ContentAsync();
        Assert.DoesNotContain(day.All, c => c != one && page.Contains(c.Reference, StringComparison.Ordinal));
    }

    private static async Task NothingOfAsync(Visitor mira, IReadOnlyList<BusyCase> cases)
    {
        var page = await mira.Page.ContentAsync();
        Assert.DoesNotContain(cases, c => page.Contains(c.Mark, StringComparison.Ordinal));
    }

    /// <summary>The middle one of five: other programs may have had the machine for one of them.</summary>
    private static async Task StaysQuickAsync(RunningProgram program)
    {
        var took = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            var began = Stopwatch.GetTimestamp();
            (await program.Http.GetAsync("/today")).EnsureSuccessStatusCode();
            took.Add(Stopwatch.GetElapsedTime(began));
        }

        Assert.InRange(took.Order().ElementAt(2), TimeSpan.Zero, Quick);
    }
}
