using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyFlow.Testing;

/// <summary>A certificate for <c>localhost</c> that only those trust who are told to.</summary>
public static class TestCertificate
{
    /// <summary>Writes key and certificate as PEM files; they are good for a day.</summary>
    public static void Write(string keyFile, string certificateFile)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
    }
}
