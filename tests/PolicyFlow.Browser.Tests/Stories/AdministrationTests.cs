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
}
