using System.Net;
using PolicyFlow.App.Investigation.TaskLists;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.TaskLists;

/// <summary>The tasks that an investigation begins with, on the real program as two people use it (16.1).</summary>
public sealed class TaskListPagesTests(OwnSite site) : IClassFixture<OwnSite>
{
    private const string Path = "/task-templates/network";

    [Fact]
    public async Task A_list_is_proposed_by_one_confirmed_by_another_and_planned_with()
    {
        using var dana = await site.AsAsync(DemoSite.Manager);
        using var marek = await site.AsAsync(DemoSite.OtherManager);
        Assert.Contains("Offer support to everybody affected", (await dana.GetAsync(Path)).Is(HttpStatusCode.OK).Text);

        var proposed = await ProposeAsync(dana, "save", "Look at the page\nRing the coach\n\nRing the coach");
        Assert.Equal(Path + "?done=waits", proposed.Is(HttpStatusCode.SeeOther).Location);
        Assert.Equal("shipped", site.Get<ITaskTemplates>().Of(null).Code);
        Assert.Contains("A second person has to confirm this", (await AnswerAsync(dana, 1)).Is(HttpStatusCode.UnprocessableEntity).Text);
        Assert.Contains("Proposed by Demo Dana", (await marek.GetAsync(Path)).Text);
        (await AnswerAsync(marek, 1)).Is(HttpStatusCode.SeeOther);
        Assert.Equal(["Look at the page", "Ring the coach"], site.Get<ITaskTemplates>().Of(null).Tasks);

        var misuse = await Misuse.ReportAsync(site);
        await misuse.OpenAsync(dana);
        var form = (await dana.GetAsync($"{misuse.Path}/do/plan-tasks")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("Look at the page\nRing the coach", WebUtility.HtmlDecode(form).ReplaceLineEndings("\n"));
        await misuse.DoAsync(dana, "plan-tasks", ("tasks", "Look at the page\nSomething else"));

        var tasks = (await misuse.StateAsync()).Work.Tasks.Select(t => t.Task).ToList();
        Assert.Equal("Look at the page", tasks[0].Text);
        Assert.Null(tasks[0].Words);
        Assert.NotNull(tasks[1].Words);
        Assert.Contains("from a list of the school", await misuse.PageAsync(dana));

        (await ProposeAsync(marek, "back", "")).Is(HttpStatusCode.SeeOther);
        (await AnswerAsync(dana, 2)).Is(HttpStatusCode.SeeOther);
        Assert.Equal("shipped", site.Get<ITaskTemplates>().Of(null).Code);
    }

    [Fact]
    public async Task An_empty_list_is_refused_and_governors_find_no_such_page()
    {
        using var dana = await site.AsAsync(DemoSite.Manager);
        using var governor = await site.AsAsync(DemoSite.Governor);

        Assert.Contains("Write at least one task", (await ProposeAsync(dana, "save", " \n")).Is(HttpStatusCode.UnprocessableEntity).Text);
        (await governor.GetAsync("/task-templates")).Is(HttpStatusCode.NotFound);
        (await dana.GetAsync("/task-templates/s-none")).Is(HttpStatusCode.NotFound);
    }

    private static async Task<Reply> ProposeAsync(Caller caller, string what, string tasks)
    {
        var edition = Html.Field((await caller.GetAsync(Path + "/change")).Is(HttpStatusCode.OK).Text, "edition");
        return await caller.SubmitAsync(
            Path + "/change", Path + "/change", ("tasks", tasks), ("do", what), ("edition", edition), Command());
    }

    private static Task<Reply> AnswerAsync(Caller caller, int proposal) => caller.SubmitAsync(
        Path, Path + "/answer", ("proposal", $"{proposal}"), ("answer", "confirm"), Command());

    private static (string Name, string Value) Command() => ("command", Guid.NewGuid().ToString("N"));
}
