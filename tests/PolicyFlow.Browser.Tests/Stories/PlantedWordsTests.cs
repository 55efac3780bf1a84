using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>Somebody writes into the form what would run if a page took it for more than words. That it stays words, the
/// browser says itself: it would complain of a script even where the content security policy stopped it.</summary>
[Collection(nameof(Running.Stories))]
public sealed class PlantedWordsTests(World world)
{
    private const string Run = "document.title='planted'";

    private static readonly string[] Payloads =
    [
        $"\"><script>{Run}</script><img src=x onerror=\"{Run}\">",
        $"</textarea></title><svg onload=\"{Run}\"><style>*{{display:none}}</style>",
        $"' autofocus onfocus='{Run}' style='position:fixed;inset:0' x='",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_a_reporter_plants_stays_words_for_everybody(int which)
    {
        var payload = Payloads[which];
        await using var anyone = await Visitor.ComeAsync(world, Screen.Wide);
        await using var manager = await Visitor.ComeAsync(world, Screen.Wide, "Demo Dana");
        var dialogs = 0;
        foreach (var page in (IPage[])[anyone.Page, manager.Page])
        {
            page.Dialog += (_, dialog) =>
            {
                Interlocked.Increment(ref dialogs);
                _ = dialog.DismissAsync();
            };
        }

        var receipt = await anyone.ReportAsync($"https://other.example/{which}?q={payload}", payload);
        await anyone.GoAsync(receipt.TrackingPath);
        await anyone.FillAsync("In your words (optional)", payload);
        await anyone.PressAsync("Send");
        await manager.GoAsync("/cases/" + receipt.Reference);
        await manager.PressAsync("Open this report");
        await manager.SeesAsync(payload);
        foreach (var path in (string[])["/today", "/cases?q=" + Uri.EscapeDataString(payload), "/cases?q=" + receipt.Reference])
        {
            await manager.GoAsync(path);
            Assert.DoesNotContain("planted", await manager.Page.TitleAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(0, dialogs);
        Assert.DoesNotContain("planted", await anyone.Page.TitleAsync(), StringComparison.Ordinal);
    }
}
