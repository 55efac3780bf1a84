using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound.Imap;

namespace PolicyFlow.Mail.Tests.Imap;

/// <summary>A real IMAP server on loopback, in a folder of its own and without any right: Debian's Dovecot. Each user name
/// is a mailbox of its own, with the same password.</summary>
public sealed class Dovecot : IAsyncLifetime
{
    public const string Password = "invented-password";

    private const string Program = "/usr/sbin/dovecot";

    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-dovecot-").FullName;
    private readonly int _port = FreePort();
    private readonly int _tlsPort = FreePort();
    private Process? _process;

    public string Certificate => Path.Combine(_folder, "cert.pem");

    public int Port => _port;

    /// <summary>Settings that lead to a user's mailbox.</summary>
    public ImapOptions Options(string user, SmtpSecurity security = SmtpSecurity.None) => new()
    {
        Host = "localhost",
        Port = security == SmtpSecurity.Tls ? _tlsPort : _port,
        Security = security,
        User = user,
        Password = Password,
        TrustedCertificate = security == SmtpSecurity.None ? "" : Certificate,
        TimeoutSeconds = 20,
    };

    /// <summary>Another reader of a mailbox.</summary>
    public async Task<ImapClient> OpenAsync(string user)
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", _port, SecureSocketOptions.None);
        await client.AuthenticateAsync(user, Password);
        return client;
    }

    public async Task InitializeAsync()
    {
        Assert.True(File.Exists(Program), "Install Dovecot: apt-get install dovecot-imapd. ./test does so.");
        foreach (var name in (string[])["mail", "run", "state"]) Directory.CreateDirectory(Path.Combine(_folder, name));
        WriteCertificate();
        await File.WriteAllTextAsync(Path.Combine(_folder, "dovecot.conf"), Configuration());
        OpenToOthers();
        _process = Process.Start(new ProcessStartInfo(Program, ["-F", "-c", Path.Combine(_folder, "dovecot.conf")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = _process.StandardError.ReadToEndAsync();
        for (var wait = Stopwatch.StartNew(); !await AnswersAsync(); await Task.Delay(50))
        {
            if (_process.HasExited) Assert.Fail("Dovecot ended: " + await errors);
            Assert.True(wait.Elapsed < TimeSpan.FromSeconds(30), "Dovecot does not answer.");
        }
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            // By its own signal it ends the processes that it started too.
            using var stop = Process.Start("kill", _process.Id.ToString(CultureInfo.InvariantCulture));
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                // The last of its processes may still be writing.
                await Task.Delay(100);
            }
        }
    }

    private string Configuration()
    {
        // Root may not read mail; nobody may, and needs no more.
        var (user, group) = Environment.UserName == "root"
            ? ("nobody", "nogroup")
            : (Environment.UserName, Output("id", "-gn"));
        return $$"""
            base_dir = {{_folder}}/run
            state_dir = {{_folder}}/state
            instance_name = policyflow-tests
            log_path = {{_folder}}/dovecot.log
            protocols = imap
            listen = 127.0.0.1
            default_internal_user = {{user}}
            default_internal_group = {{group}}
            default_login_user = {{user}}
            first_valid_uid = 1
            mail_location = maildir:{{_folder}}/mail/%u
            ssl = yes
            ssl_cert = <{{Certificate}}
            ssl_key = <{{_folder}}/key.pem
            disable_plaintext_auth = no
            auth_mechanisms = plain
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid={{user}} gid={{group}} home={{_folder}}/mail/%u
            }
            auth_failure_delay = 0 secs
            service anvil {
              chroot =
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{_port}}
              }
              inet_listener imaps {
                port = {{_tlsPort}}
                ssl = yes
              }
            }
            namespace inbox {
              inbox = yes
              separator = /
            }

            """;
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private void OpenToOthers()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root") return;
        const UnixFileMode Enter = UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | Enter);
        foreach (var name in (string[])["mail", "state"])
        {
            var path = Path.Combine(_folder, name);
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | Enter | UnixFileMode.OtherWrite);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = await OpenAsync("first");
            return true;
        }
        catch (Exception fault) when (fault is SocketException or IOException or ProtocolException or CommandException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static string Output(string program, string argument)
    {
        using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }
}
