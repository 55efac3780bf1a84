using System.Collections.Concurrent;

namespace PolicyFlow.Browser.Tests.Looking;

/// <summary>What the browser itself complains about: script errors, breaches of the content security policy, parts of a
/// page that do not load, a server error.</summary>
internal sealed class Complaints
{
    private readonly ConcurrentQueue<string> _heard = new();

    public Complaints(IPage page)
    {
        page.PageError += (_, error) => _heard.Enqueue($"script error: {error}");
        page.Console += (_, message) =>
        {
            // That a page answers 404 or 422 is no complaint; what did not load is told by its response below.
            if (message.Type is not "error" || message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) return;
            _heard.Enqueue($"console: {message.Text}");
        };
        page.Response += (_, response) =>
        {
            var worst = response.Request.IsNavigationRequest ? 500 : 400;
            if (response.Status >= worst) _heard.Enqueue($"{response.Status} from {response.Url}");
        };
    }

    public void AssertNone(string where) =>
        Assert.True(_heard.IsEmpty, $"The browser complains on {where}:\n{string.Join('\n', _heard)}");
}
