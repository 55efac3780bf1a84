using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.Actions;
using PolicyFlow.App.Investigation.TaskLists;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using ActionResult = PolicyFlow.App.Cases.Actions.ActionResult;
using TakedownDesk = PolicyFlow.App.Takedown.Actions.ActionDesk;

namespace PolicyFlow.Standalone.Demo;

/// <summary>Puts the invented cases in, by the doors that everybody has: a report, and then the actions of people who may take
/// them.</summary>
internal sealed class DemoCases(
    IReportDesk reports, PeopleDirectory people, ITaskTemplates tasks, InvestigationReader investigations,
    InvestigationActionDesk desk, CaseReader takedowns, TakedownDesk takedownDesk, CaseDriver driver, CaseClock clock)
{
    private const string School = "Invented Park School";

    /// <summary>Once: asked again, it changes nothing.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        var school = people.Schools.Single(s => s.Name == School).Id;
        foreach (var story in DemoStories.All(
            school, UkTime.Machine(new DateTimeOffset(clock.Now.UtcDateTime.Date.AddDays(2).AddHours(10), TimeSpan.Zero)), string.Join('\n', tasks.Of(school).Tasks)))
        {
            var told = await reports.ReportAsync(story.Report, $"demo-case|{story.Name}", cancel);
            foreach (var (step, n) in story.Steps.Select((s, n) => (s, n)))
                await DoAsync(told.Reference, step, $"demo-case|{story.Name}|{n}", cancel);
        }

        await driver.RunDueAsync(cancel);
    }

    private async Task DoAsync(string reference, DemoStep step, string commandId, CancellationToken cancel)
    {
        var person = people.FindByEmail(step.Who + "@demo.invalid")!;
        var viewer = new Viewer(person.Id, person.Grants);
        var role = RoleNames.ForReporter(person.Grants[0].Role);
        if (await investigations.ReadAsync(reference, viewer, "case", cancel) is { } misuse)
        {
            if (step.Action == DemoStory.Open) await desk.OpenAsync(misuse.Stream, person.Id, role, cancel);
            else Check(step, await desk.RunAsync(misuse, step.Action, ActionInput.Of(step.Fields), person.Id, commandId, cancel: cancel));
        }
        else if (await takedowns.ReadAsync(reference, viewer, "case", cancel) is { } takedown)
        {
            if (step.Action == DemoStory.Open) await takedownDesk.OpenAsync(takedown.Stream, person.Id, role, cancel);
            else Check(step, await takedownDesk.RunAsync(takedown, step.Action, ActionInput.Of(step.Fields), person.Id, commandId, cancel: cancel));
        }
        else
        {
            throw new InvalidOperationException($"{person.Name} does not see the invented case in which they {step.Action}.");
        }
    }

    private static void Check(DemoStep step, ActionResult result)
    {
        if (result is ActionResult.Done or ActionResult.Stale) return;
        var why = result is ActionResult.Invalid invalid ? string.Join("; ", invalid.Problems) : $"{result}";
        throw new InvalidOperationException($"The invented step {step.Action} of {step.Who} failed: {why}");
    }
}
