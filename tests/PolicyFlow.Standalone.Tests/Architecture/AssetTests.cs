using System.Net;
using PolicyFlow.App.Web;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Architecture;

public sealed class AssetTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Every_asset_in_the_program_is_served_to_be_kept_for_a_year()
    {
        using var visitor = demo.Visitor();
        var embedded = typeof(SiteAssets).Assembly.GetManifestResourceNames()
            .Count(n => n.StartsWith("assets/", StringComparison.Ordinal));

        Assert.Equal(embedded, SiteAssets.Names.Count);
        Assert.Contains("app.css", SiteAssets.Names);
        foreach (var name in SiteAssets.Names)
        {
            var asset = (await visitor.GetAsync(SiteAssets.Url(name))).Is(HttpStatusCode.OK);
            Assert.Equal("public, max-age=31536000, immutable", asset.Headers["Cache-Control"]);
            Assert.NotEmpty(asset.Text);
        }
    }

    [Fact]
    public async Task Every_asset_that_a_page_names_is_there()
    {
        using var visitor = demo.Visitor();
        var page = (await visitor.GetAsync("/")).Text;

        var named = System.Text.RegularExpressions.Regex.Matches(page, "(?:href|src)=\"(/assets/[^\"]+)\"")
            .Select(m => m.Groups[1].Value).ToList();

        Assert.Contains(named, n => n.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(named, n => n.EndsWith(".js", StringComparison.Ordinal));
        foreach (var path in named) (await visitor.GetAsync(path)).Is(HttpStatusCode.OK);
    }
}
