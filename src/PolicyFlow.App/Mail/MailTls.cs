using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Security;

namespace PolicyFlow.App.Mail;

/// <summary>How a connection to a mail server is protected, whether mail is sent or fetched by it.</summary>
internal static class MailTls
{
    /// <param name="tlsPort">The port on which TLS begins with the first byte.</param>
    public static SecureSocketOptions SocketOptions(SmtpSecurity security, int port, int tlsPort) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.Auto when port == tlsPort => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Trusts what an authority of one's own has signed, and nobody else.</summary>
    /// <param name="certificateFile">PEM; where it is empty the system decides whom to trust.</param>
    /// <exception cref="CryptographicException">It is no certificate.</exception>
    public static void Trust(IMailService client, string certificateFile)
    {
        if (certificateFile.Length == 0) return;
        var authority = X509Certificate2.CreateFromPem(File.ReadAllText(certificateFile));
        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
                return false;
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(authority);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            using var server = new X509Certificate2(certificate);
            return chain.Build(server);
        };
    }
}
