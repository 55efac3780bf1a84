using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using MimeKit;
using PolicyFlow.App.Mail;

namespace PolicyFlow.People.Tests.Mail;

/// <summary>A real SMTP server in a process of its own (see tests/node/smtp.mjs).</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private SmtpServer(Process process, int port) => (_process, Port) = (process, port);

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
        var folder = typeof(SmtpServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "NodeFolder").Value!;
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { "smtp.mjs", certificate?.Key ?? "", certificate?.Certificate ?? "", password ?? "" },
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.NotNull(line);
        return new SmtpServer(process, JsonDocument.Parse(line).RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>The next mail that the server took.</summary>
    public async Task<ReceivedMail> NextAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return JsonSerializer.Deserialize<ReceivedMail>(line!, JsonSerializerOptions.Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
    }
}

/// <summary>A mail as it arrived.</summary>
public sealed record ReceivedMail(string From, string To, bool Secure, string? User, string Raw)
{
    public MimeMessage Parse() => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Raw)));
}
