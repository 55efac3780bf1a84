using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.Evidence.Tests.Running;

namespace PolicyFlow.Evidence.Tests.Export;

/// <summary>A timestamp authority on loopback, with openssl behind it.</summary>
public sealed class Authority : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly WebApplication _app;

    private Authority(WebApplication app, string address) => (_app, Address) = (app, address);

    public string Address { get; }

    public string Folder => _folder.Path;

    /// <summary>The certificate of its CA.</summary>
    public string Ca => _folder["ca.pem"];

    /// <summary>It answers with an error from now on.</summary>
    public bool Broken { get; set; }

    public static async Task<Authority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var address = $"http://127.0.0.1:{EvidenceSite.FreePort()}";
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        var authority = new Authority(app, address + "/tsa");
        await authority.MakeKeysAsync();
        app.MapPost("/tsa", (Delegate)authority.AnswerAsync);
        await app.StartAsync();
        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (Broken) return Results.StatusCode(500);
        Assert.Equal("application/timestamp-query", context.Request.ContentType);
        await using (var query = File.Create(_folder["query"])) await context.Request.Body.CopyToAsync(query);
        await OpensslAsync("ts", "-reply", "-queryfile", "query", "-out", "reply", "-config", "tsa.cnf");
        return Results.Bytes(await File.ReadAllBytesAsync(_folder["reply"]), "application/timestamp-reply");
    }

    private async Task MakeKeysAsync()
    {
        await File.WriteAllTextAsync(_folder["serial"], "01");
        await File.WriteAllTextAsync(_folder["tsa.ext"], "extendedKeyUsage = critical,timeStamping\n");
        await File.WriteAllTextAsync(_folder["tsa.cnf"], """
            [tsa]
            default_tsa = tsa1
            [tsa1]
            serial = ./serial
            signer_cert = ./tsa.pem
            certs = ./ca.pem
            signer_key = ./tsa.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            accuracy = secs:1
            ess_cert_id_alg = sha256
            """);
        await OpensslAsync(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj",
            "/CN=Invented CA", "-days", "2");
        await OpensslAsync(
            "req", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr", "-subj",
            "/CN=Invented Timestamp Authority");
        await OpensslAsync(
            "x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "tsa.pem",
            "-days", "2", "-extfile", "tsa.ext");
    }

    private async Task OpensslAsync(params string[] arguments)
    {
        var (code, output) = await Tool.RunAsync("openssl", _folder.Path, arguments);
        Assert.True(code == 0, output);
    }
}
