using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

[Collection(nameof(Running.Stories))]
public sealed class FirstTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task The_first_page_opens(Screen screen)
    {
        await using var anyone = await Visitor.ComeAsync(world, screen);
        await anyone.GoAsync("/");
        await anyone.GoAsync("/report");
    }
}
