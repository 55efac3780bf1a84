using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Browser.Tests.Acknowledgement;

/// <summary>From the first page to the certificate with nothing but Tab, Space, Enter, the arrows and letters.</summary>
[Collection(nameof(Running.Stories))]
public sealed class KeyboardTests(World world, ReadingProgram program) : IClassFixture<ReadingProgram>
{
    /// <summary>More stops than any of these pages has.</summary>
    private const int MostStops = 60;

    private const string NameOfFocused =
        """
        () => {
          const e = document.activeElement;
          return e === null || e === document.body ? '' : (e.labels?.[0] ?? e).textContent.trim();
        }
        """;

    [Fact]
    public async Task Somebody_confirms_without_touching_a_mouse()
    {
        var asked = await program.AskAsync();
        await using var reader = await program.ComeAsync(world, Screen.Wide);
        await reader.GoAsync(await asked.LinkAsync());

        await EnterAsync(reader, "Start reading");
        await EnterAsync(reader, "Next");
        await EnterAsync(reader, "Next");
        await EnterAsync(reader, "I have read this: go on");

        // Radio buttons are one stop; the arrows choose.
        await TabToAsync(reader.Page, "Paid staff only");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(reader.Page, "Tell a manager within a day");
        await reader.Page.Keyboard.PressAsync("Space");
        await EnterAsync(reader, "Send my answers");

        await TabToAsync(reader.Page, "Your full name");
        await reader.Page.Keyboard.TypeAsync("Rowan Demo");
        await TabToAsync(reader.Page, "I have read and understood version 1");
        await reader.Page.Keyboard.PressAsync("Space");
        await EnterAsync(reader, "Confirm");

        await reader.HeadingIsAsync("You have confirmed it");
        Assert.Equal(EntryStatus.Acknowledged, (await asked.StateAsync()).Status);
    }

    private static async Task EnterAsync(Visitor reader, string button)
    {
        await TabToAsync(reader.Page, button);
        await reader.EnterAsync();
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        var passed = new List<string>();
        for (var i = 0; i < MostStops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var here = await page.EvaluateAsync<string>(NameOfFocused);
            if (here == name) return;
            passed.Add(here);
        }

        Assert.Fail($"Tab never came to \"{name}\" on {page.Url}: {string.Join(" | ", passed)}");
    }
}
