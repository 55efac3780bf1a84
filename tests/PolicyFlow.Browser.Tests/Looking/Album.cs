using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyFlow.Browser.Tests.Looking;

/// <summary>Keeps a picture of every page that was looked over, where POLICYFLOW_ALBUM names a folder.</summary>
internal static partial class Album
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("POLICYFLOW_ALBUM");
    private static int _number;

    public static async Task KeepAsync(IPage page, Screen screen)
    {
        if (string.IsNullOrEmpty(Folder)) return;
        var number = Interlocked.Increment(ref _number).ToString("000", CultureInfo.InvariantCulture);
        var name = NotPlain().Replace(await page.TitleAsync(), "-").Trim('-').ToLowerInvariant();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{screen}-{number}-{name}.png"), FullPage = true });
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotPlain();
}
