using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PolicyFlow.Mail.Tests.Reading.Making;

/// <summary>Signs and locks with a certificate that nobody knows.</summary>
internal static class Signing
{
    private static readonly Lazy<X509Certificate2> Certificate = new(() =>
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Demo Wren", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    });

    public static byte[] Around(byte[] content, bool detached = false)
    {
        var signed = new SignedCms(new ContentInfo(content), detached);
        signed.ComputeSignature(new CmsSigner(Certificate.Value));
        return signed.Encode();
    }

    public static byte[] Locked(byte[] content)
    {
        var locked = new EnvelopedCms(new ContentInfo(content));
        locked.Encrypt(new CmsRecipient(Certificate.Value));
        return locked.Encode();
    }
}
