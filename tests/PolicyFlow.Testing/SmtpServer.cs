using System.Text.Json;
using MimeKit;
using PolicyFlow.App.Mail;

namespace PolicyFlow.Testing;

/// <summary>A real SMTP server in a process of its own (see tests/node/smtp.mjs).</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly NodeServer _server;

    private SmtpServer(NodeServer server, int port) => (_server, Port) = (server, port);

    public int Port { get; }

    public SmtpOptions Options => new()
    {
        Host = "127.0.0.1",
        Port = Port,
        Security = SmtpSecurity.None,
        From = "policyflow@demo.invalid",
        FromName = "PolicyFlow",
        TimeoutSeconds = 30,
    };

    /// <summary>Starts a server on a free port of this machine.</summary>
    /// <param name="certificate">Key and certificate files for STARTTLS; without them it offers none.</param>
    /// <param name="password">What clients must sign in with; without it they need not.</param>
    public static async Task<SmtpServer> StartAsync(
        (string Key, string Certificate)? certificate = null, string? password = null)
    {
        var server = NodeServer.Start(
            "smtp.mjs", certificate?.Key ?? "", certificate?.Certificate ?? "", password ?? "");
        var line = await server.NextLineAsync();
        return new SmtpServer(server, JsonDocument.Parse(line).RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>The next mail that the server took.</summary>
    public async Task<ReceivedMail> NextAsync() =>
        JsonSerializer.Deserialize<ReceivedMail>(await _server.NextLineAsync(), JsonSerializerOptions.Web)!;

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>A mail as it arrived.</summary>
public sealed record ReceivedMail(string From, string To, bool Secure, string? User, string Raw)
{
    public MimeMessage Parse() => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Raw)));
}
