using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace PolicyFlow.Browser.Tests.Looking;

/// <summary>Looks a page over: nothing breaks WCAG 2.2 AA, and nothing is wider than the screen.</summary>
internal static class Inspection
{
    private const string Shape =
        """
        () => {
          const shape = e => e.nodeType !== 1 || e.tagName === 'SCRIPT' ? '' : e.tagName
            + [...e.attributes].filter(a => /^(class|role|type|aria-|hidden|open|checked|href$)/.test(a.name))
                .map(a => a.name + (a.name === 'href' ? '' : a.value)).join()
            + '(' + [...new Set([...e.childNodes].map(shape))].join('') + ')';
          return shape(document.documentElement);
        }
        """;

    private const string TooWide =
        """
        () => document.documentElement.scrollWidth <= window.innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
          .map(e => e.tagName.toLowerCase() + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right)).slice(0, 8)
        """;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
        // The one frame there is shows a mail and runs nothing: asked within it, the check would wait for ever.
        Iframes = false,
    };

    /// <summary>Pages that differ only in their words, or in how often a part repeats, are looked over once a screen.
    /// </summary>
    private static readonly ConcurrentDictionary<(Screen, string), bool> Seen = new();

    /// <returns>Whether the page has not been seen before on this screen.</returns>
    public static async Task<bool> OfAsync(IPage page, Screen screen)
    {
        var wide = await page.EvaluateAsync<string[]>(TooWide);
        Assert.True(wide.Length == 0, $"{page.Url} is wider than the screen:\n{string.Join('\n', wide)}");
        if (!Seen.TryAdd((screen, await page.EvaluateAsync<string>(Shape)), true)) return false;
        if (screen.HasScript())
        {
            await RunAsync(page, screen);
            return true;
        }

        var twin = await Twin.OfAsync(page, screen);
        await RunAsync(twin, screen);
        await twin.Context.DisposeAsync();
        return true;
    }

    private static async Task RunAsync(IPage page, Screen screen)
    {
        var result = await page.RunAxe(Rules).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(
            result.Violations.Length == 0,
            $"{page.Url} on {screen}:\n{string.Join('\n', result.Violations.Select(Tell))}");
    }

    private static string Tell(AxeResultItem problem) =>
        $"{problem.Id}: {problem.Help}\n  " + string.Join("\n  ", problem.Nodes.Select(n => n.Html));
}
