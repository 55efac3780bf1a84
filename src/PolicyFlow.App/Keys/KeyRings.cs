using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Settings;

namespace PolicyFlow.App.Keys;

/// <summary>Both key rings of an installation, opened and proved to be readable before the program starts.</summary>
public sealed class KeyRings
{
    private static readonly XNamespace DataProtection = "http://schemas.asp.net/2015/03/dataProtection";

    private readonly IKeyBlobs _blobs;

    private KeyRings(IKeyBlobs blobs, WrappingSecrets secrets, HmacKeyRing hmac) =>
        (_blobs, Secrets, Hmac) = (blobs, secrets, hmac);

    public WrappingSecrets Secrets { get; }

    /// <summary>The keys behind references, codes and reply addresses.</summary>
    public HmacKeyRing Hmac { get; }

    /// <summary>Opens the rings, wraps with the newest secret what is not, and makes what is missing.</summary>
    /// <param name="now">System time.</param>
    /// <exception cref="SettingsException">A key cannot be unwrapped with the secrets that are set. Without this the
    /// program would make new keys and every link in every mail would be dead.</exception>
    /// <exception cref="Storing.StoreUnavailableException">The keys cannot be read.</exception>
    public static KeyRings Open(IKeyBlobs blobs, KeysOptions options, DateTimeOffset now)
    {
        var secrets = new WrappingSecrets(options);
        try
        {
            foreach (var file in blobs.ReadAll())
            {
                if (Renewed(file, secrets) is { } content) blobs.Replace(file.Name, content);
            }

            return new KeyRings(blobs, secrets, HmacKeyRing.Open(blobs, secrets, now));
        }
        catch (WrongSecretException)
        {
            throw new SettingsException([
                secrets.Any
                    ? $"The keys in {blobs.Place} are wrapped with another secret. Set {KeysOptions.Setting} to the one "
                        + $"that they were wrapped with, or add that to {KeysOptions.PreviousSetting}."
                    : $"The keys in {blobs.Place} are wrapped. Set {KeysOptions.Setting} to the secret that they were "
                        + "wrapped with.",
            ]);
        }
    }

    /// <summary>Registers data protection and <see cref="CaseSecrets"/> over these rings.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Secrets).AddSingleton(Hmac).AddSingleton(new CaseSecrets(Hmac.Keys));
        services.AddDataProtection().SetApplicationName("PolicyFlow");
        services.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new KeyXmlRepository(_blobs);
            options.XmlEncryptor = Secrets.Any ? new XmlWrapper(Secrets) : null;
        });
    }

    /// <summary>The file wrapped with the newest secret, or null where it is so already. Proves that it can be
    /// unwrapped.
    /// </summary>
    /// <exception cref="WrongSecretException">No secret fits.</exception>
    internal static byte[]? Renewed(KeyBlob file, WrappingSecrets secrets)
    {
        if (HmacKeyRing.IsKey(file.Name))
        {
            var plain = HmacKeyRing.Decode(secrets, file.Content);
            var newest = !secrets.Any || secrets.IsNewest(Encoding.ASCII.GetString(file.Content));
            return newest ? null : HmacKeyRing.Encode(secrets, plain);
        }

        if (!file.Name.EndsWith(".xml", StringComparison.Ordinal)) return null;
        var document = KeyXmlRepository.Read(file.Content);
        var changed = false;
        foreach (var wrapped in document.Descendants("wrapped").ToList())
        {
            var plain = secrets.Unwrap(XmlWrapper.Purpose, wrapped.Value);
            if (secrets.IsNewest(wrapped.Value)) continue;
            wrapped.Value = secrets.Wrap(XmlWrapper.Purpose, plain);
            changed = true;
        }

        foreach (var open in secrets.Any ? document.Descendants().Where(MustBeWrapped).ToList() : [])
        {
            var wrapper = new XmlWrapper(secrets).Encrypt(open);
            open.ReplaceWith(new XElement(
                DataProtection + "encryptedSecret",
                new XAttribute("decryptorType", wrapper.DecryptorType.AssemblyQualifiedName!),
                wrapper.EncryptedElement));
            changed = true;
        }

        return changed ? Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)) : null;
    }

    private static bool MustBeWrapped(XElement element) =>
        (string?)element.Attribute(DataProtection + "requiresEncryption") == "true";
}
