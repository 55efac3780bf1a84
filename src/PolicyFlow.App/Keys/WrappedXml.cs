using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyFlow.App.Keys;

/// <summary>Wraps the secret part of a key of data protection.</summary>
public sealed class XmlWrapper(WrappingSecrets secrets) : IXmlEncryptor
{
    public const string Purpose = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("wrapped", secrets.Wrap(Purpose, Encoding.UTF8.GetBytes(plaintextElement.ToString()))),
        typeof(XmlUnwrapper));
}

/// <summary>Unwraps it. Data protection makes this object itself; the name of the type stands in every stored key, so
/// it must stay.</summary>
public sealed class XmlUnwrapper(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Encoding.UTF8.GetString(
        services.GetRequiredService<WrappingSecrets>().Unwrap(XmlWrapper.Purpose, encryptedElement.Value)));
}
