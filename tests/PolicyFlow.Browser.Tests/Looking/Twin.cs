using System.Text.RegularExpressions;

namespace PolicyFlow.Browser.Tests.Looking;

/// <summary>A page as it stands where scripts are off, shown in a browser that can run the inspection: same address, same
/// bytes, only the page's own script is taken out.</summary>
internal static partial class Twin
{
    public static async Task<IPage> OfAsync(IPage page, Screen screen)
    {
        var html = Script().Replace(await page.ContentAsync(), "");
        var options = (screen.IsPhone() ? Screen.Phone : Screen.Wide).Options(new Uri(page.Url));
        var context = await page.Context.Browser!.NewContextAsync(options);
        var twin = await context.NewPageAsync();
        await twin.RouteAsync(
            url => url == page.Url, route => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" }));
        await twin.GotoAsync(page.Url);
        return twin;
    }

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
