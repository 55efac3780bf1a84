using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

[Collection(nameof(Running.Stories))]
public sealed class AdministrationTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task An_administrator_keeps_people_roles_and_schools(Screen screen)
    {
        await using var ada = await Visitor.ComeAsync(world, screen, "Demo Ada");
        await ada.GoAsync("/people");
        await ada.FollowAsync("Add a person");
        await ada.PressAsync("Add");
        Assert.Equal(422, ada.Status);
        await ada.FillAsync("Full name", $"Demo Newcomer {screen}");
        await ada.FillAsync("Work email address", $"newcomer-{screen}@demo.invalid");
        await ada.PressAsync("Add");
        await ada.HeadingIsAsync($"Demo Newcomer {screen}");
        var person = new Uri(ada.Page.Url).AbsolutePath;
        await ada.GoAsync(person + "/roles");
        await ada.Page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await ada.PressAsync("Propose these roles");
        await ada.HeadingIsAsync($"Demo Newcomer {screen}");
        await ada.GoAsync(person + "/change");
        await ada.FillAsync("Full name", $"Demo Renamed {screen}");
        await ada.PressAsync("Save");
        await ada.HeadingIsAsync($"Demo Renamed {screen}");
        await ada.FollowAsync("This person leaves the network");
        await ada.PressAsync("Yes, they leave");
        await ada.PressAsync("This person is back");
        await ada.GoAsync("/schools");
        await ada.FillAsync("Name of the school", $"Made-up {screen} School");
        await ada.PressAsync("Add");
        await ada.FollowAsync($"rename Made-up {screen} School");
        await ada.PressAsync("Save");
        await ada.GoAsync("/people");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task An_administrator_changes_the_words_of_a_letter(Screen screen)
    {
        await using var ada = await Visitor.ComeAsync(world, screen, "Demo Ada");
        await ada.GoAsync("/templates");
        await ada.FollowAsync("Please look again");
        await ada.FollowAsync("Change these words");
        await ada.FillAsync("Subject", "Please look again");
        await ada.PressAsync("Save");
        await ada.IsToldAsync("Keep {reference} in the subject: the reference of the case, by which answers find it");
        await ada.FillAsync("Subject", "[{reference}] Please look again");
        await ada.FillAsync("Heading", $"Please look once more ({screen})");
        await ada.PressAsync("Show me");
        var mail = ada.Page.FrameLocator("iframe");
        await Expect(mail.Locator("h1")).ToHaveTextAsync($"Please look once more ({screen})");
        await Expect(mail.Locator("h1")).ToHaveCSSAsync("font-size", "24px");
        await ada.PressAsync("Send a test to me");
        await ada.SeesAsync("A test is on its way to your own address.");
        await ada.PressAsync("Save");
        await ada.SeesAsync("The new words are in use.");
        await ada.Page.GetByText("Version 1", new() { Exact = true }).ClickAsync();
        await ada.FollowAsync(ada.Page.GetByRole(AriaRole.Link, new() { Name = "Begin with these words of version 1" }));
        await ada.GoAsync("/templates/tell-look-again");
        await ada.PressAsync("Put back as it came with PolicyFlow");
        await ada.SeesAsync("As it comes with PolicyFlow");
    }
}
