using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A review of the policy from the change in the guidance to what was agreed, and the page for governors.</summary>
[Collection(nameof(Running.Stories))]
public sealed class ReviewTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task A_manager_opens_a_review_works_through_its_checklist_and_puts_it_on_record(Screen screen)
    {
        await using var program = await RunningProgram.StartAsync();
        await using var dana = await Visitor.ComeAsync(world.Before(program), screen, "Demo Dana");
        await dana.GoAsync("/policy-review");
        await dana.FollowAsync("Open an early review");
        await dana.PressAsync("Open the review");
        await dana.IsToldAsync("Say what changed", "Enter the day when it takes effect");
        await dana.FillAsync("What changed?", "A new edition of invented guidance");
        await dana.FillAsync("Where can it be read? (optional)", "https://guidance.example/edition");
        await FillDayAsync(dana, DateTimeOffset.UtcNow.AddDays(60));
        await dana.PressAsync("Open the review");
        await program.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await dana.GoAsync(new Uri(dana.Page.Url).AbsolutePath);
        await dana.SeesAsync("Minutes of work that reporting cost (18.1)");

        await FillDayAsync(dana, DateTimeOffset.UtcNow.AddDays(-1));
        await dana.ChooseAsync("No, the policy stays as it is");
        await dana.PressAsync("Record the review");
        var points = dana.Page.Locator("section.pf-item");
        var all = await points.CountAsync();
        await dana.SeesAsync($"{all} points of the checklist are not ticked yet");

        // The first point needs nothing, and says why; the others are seen to.
        await points.Nth(0).Locator("summary").ClickAsync();
        await points.Nth(0).GetByLabel("Not needed", new() { Exact = true }).CheckAsync();
        await dana.PressAsync(points.Nth(0).GetByRole(AriaRole.Button, new() { Name = "Save" }));
        Assert.Equal(422, dana.Status);
        await dana.SeesAsync("Say why it is not needed");
        await points.Nth(0).GetByRole(AriaRole.Textbox).FillAsync("It is about schools abroad.");
        await dana.PressAsync(points.Nth(0).GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await points.Nth(1).Locator("summary").ClickAsync();
        await points.Nth(1).GetByLabel("Seen to", new() { Exact = true }).CheckAsync();
        await dana.PressAsync(points.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Save" }));
        for (var n = 2; n < all; n++) await SendAsync(dana, points.Nth(n));
        await dana.GoAsync(new Uri(dana.Page.Url).AbsolutePath);
        await dana.SeesAsync($"{all} of {all} points ticked.");
        await FillDayAsync(dana, DateTimeOffset.UtcNow);
        await dana.ChooseAsync("No, the policy stays as it is");
        await dana.PressAsync("Record the review");
        await dana.SeesAsync("No change");
        await dana.SeesAsync("It is about schools abroad.");
        await dana.SeesNotAsync("Record the review");
    }

    /// <summary>Sends the form of a point as the page has it, without waiting for the page after it.</summary>
    private static async Task SendAsync(Visitor visitor, ILocator point)
    {
        var form = point.Locator("form");
        var action = (await form.GetAttributeAsync("action"))!;
        var fields = visitor.Page.Context.APIRequest.CreateFormData();
        foreach (var hidden in await form.Locator("input[type=hidden]").AllAsync())
        {
            fields.Append(
                (await hidden.GetAttributeAsync("name"))!, await hidden.GetAttributeAsync("value") ?? "");
        }

        fields.Append("answer-" + action.Split('/')[^1], "done");
        var answer = await visitor.Page.Context.APIRequest.PostAsync(
            new Uri(new Uri(visitor.Page.Url), action).ToString(), new() { Form = fields });
        Assert.True(answer.Ok, $"{action} answered {answer.Status}");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task A_governor_sees_counts_of_a_term_and_nobody_in_them(Screen screen)
    {
        await using var program = await RunningProgram.StartAsync();
        await using var grace = await Visitor.ComeAsync(world.Before(program), screen, "Demo Grace");
        await grace.OpenMenuAsync();
        await grace.FollowAsync("For governors");
        var link = grace.Page.Locator("main a[href^='/governors/']").First;
        var school = (await link.GetAttributeAsync("href"))!.Split('/')[2];
        for (var n = 0; n < 6; n++)
        {
            await program.ReportAsync(
                new { school, urls = (string[])[$"https://other.example/{n}"], description = "Invented nasty words" });
        }

        await grace.FollowAsync(link);

        await grace.SeesAsync("5 to 9");
        await grace.SeesAsync("fewer than 5");
        await grace.SeesNotAsync("other.example");
    }

    private static async Task FillDayAsync(Visitor visitor, DateTimeOffset day)
    {
        await visitor.FillAsync("Day", $"{day.Day}");
        await visitor.FillAsync("Month", $"{day.Month}");
        await visitor.FillAsync("Year", $"{day.Year}");
    }
}
