using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Web;

/// <summary>Style sheets, scripts and pictures of the pages, embedded in this assembly so that both hosts serve the
/// same bytes. One hash over all of them stands in every address, so that a script's relative imports stay within one
/// release and browsers may keep them for a year.</summary>
public static class SiteAssets
{
    private const string Prefix = "assets/";
    private static readonly Dictionary<string, Asset> All = Load();

    /// <summary>The names of all assets, such as <c>app.css</c>.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    private static readonly string Version = VersionOf(All);

    /// <summary>The address of an asset.</summary>
    /// <exception cref="KeyNotFoundException">There is no such asset: a mistake in a page.</exception>
    public static string Url(string name) => All.ContainsKey(name)
        ? $"/assets/{Version}/{name}"
        : throw new KeyNotFoundException($"There is no asset '{name}'.");

    public static IEndpointRouteBuilder MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/assets/{version}/{name}", ["GET", "HEAD"], Serve).Rule(Matter.Public);
        routes.MapMethods("/favicon.ico", ["GET", "HEAD"], () => Results.Redirect(Url("icon.svg"))).Rule(Matter.Public);
        return routes;
    }

    private static IResult Serve(string version, string name, HttpContext context)
    {
        if (!All.TryGetValue(name, out var asset)) return Results.NotFound();
        var headers = context.Response.Headers;
        // Another release's page may ask for its own version during a deployment: it gets ours, once.
        headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        var zipped = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (zipped) headers.ContentEncoding = "br";
        return Results.Bytes(zipped ? asset.Brotli.Value : asset.Plain, asset.ContentType);
    }

    private static Dictionary<string, Asset> Load() =>
        typeof(SiteAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], Read);

    private static Asset Read(string resource)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(bytes, ContentTypeOf(resource), new Lazy<byte[]>(() => Compress(bytes)));
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new NotSupportedException($"The content type of '{name}' is not known."),
    };

    private static byte[] Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal)) brotli.Write(bytes);
        return target.ToArray();
    }

    private static string VersionOf(Dictionary<string, Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, asset) in assets.OrderBy(a => a.Key, StringComparer.Ordinal)) hash.AppendData(asset.Plain);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private sealed record Asset(byte[] Plain, string ContentType, Lazy<byte[]> Brotli);
}
