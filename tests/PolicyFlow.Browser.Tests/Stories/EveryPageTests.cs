using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>The pages that no story needs, and pages with much on them.</summary>
[Collection(nameof(Running.Stories))]
public sealed class EveryPageTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Pages_that_inform_and_pages_that_fail_are_in_order(Screen screen)
    {
        await using var anyone = await Visitor.ComeAsync(world, screen);
        foreach (var path in (string[])
                 ["/", "/accessibility", "/privacy", "/demo/clock", "/demo/mailbox", "/demo/mailbox/1", "/demo/texts", "/sign-in"])
        {
            await anyone.GoAsync(path);
            Assert.Equal(200, anyone.Status);
        }

        await anyone.GoAsync("/no-such-page");
        Assert.Equal(404, anyone.Status);
        await anyone.GoAsync("/track/altered-link");
        await anyone.HeadingIsAsync("This link does not work");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    public async Task Providers_cover_and_everybodys_own_page_are_in_order(Screen screen)
    {
        await using var dana = await Visitor.ComeAsync(world, screen, "Demo Dana");
        foreach (var link in (string[])["Providers", "Cover", "Your cover and messages"])
        {
            await dana.OpenMenuAsync();
            await dana.FollowAsync(link);
            Assert.Equal(200, dana.Status);
        }

        await dana.PressAsync("Enter these days");
        Assert.Equal(422, dana.Status);
        await dana.FillAsync("Mobile number", "not a number");
        await dana.PressAsync("Save number");
        Assert.Equal(422, dana.Status);
        await dana.FillAsync("Mobile number", "07700 900123");
        await dana.PressAsync("Save number");
        Assert.Equal("07700 900123", await dana.Page.GetByLabel("Mobile number").InputValueAsync());
        await dana.Page.GetByLabel("When your daily digest comes").SelectOptionAsync("06:00");
        await dana.PressAsync("Save hour");
        Assert.Equal("6", await dana.Page.GetByLabel("When your daily digest comes").InputValueAsync());
        await dana.GoAsync("/providers?q=chatter");
        await dana.FollowAsync("Chatter (invented)");
        await dana.PressAsync("Checked today, still right");
        await dana.FollowAsync("Change this entry");
        await dana.FillAsync("Name", "");
        await dana.PressAsync("Save");
        Assert.Equal(422, dana.Status);
        await dana.GoAsync("/providers/chatter/retire");
        await dana.GoAsync("/providers/add");
        await dana.PressAsync("Add");
        Assert.Equal(422, dana.Status);
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task Thirty_cases_and_very_long_words_fit_the_screen(Screen screen)
    {
        var endless = new string('w', 400);
        string last = "";
        for (var i = 0; i < 30; i++)
        {
            last = await world.Program.ReportAsync(new
            {
                urls = (string[])[$"https://chatter.example/{screen}/{i}", $"https://long.example/{endless}"],
                description = $"{endless} <b>bold</b> =SUM(A1) {endless}",
                threatening = i % 3 == 0,
            });
        }

        await using var manager = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await manager.SeesAsync("Here stand the 25 most urgent.");
        await manager.OpenCaseAsync(last);
        await manager.SeesAsync("<b>bold</b>");
        await manager.StartActionAsync("approve-approach");
        await manager.GoAsync("/cases?status=Reported");
        await manager.GoAsync("/policy-review");
        await manager.GoAsync("/policy-review/early");
        await manager.PressAsync("Open the review");
        Assert.Equal(422, manager.Status);
        await using var governor = await Visitor.ComeAsync(world, screen, "Demo Grace");
        await governor.GoAsync("/governors");
        await governor.GoAsync("/cases");
    }
}
