using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Keys;
using PolicyFlow.SignIn.Tests.Running;
using PolicyFlow.Testing;

namespace PolicyFlow.SignIn.Tests.Keys;

/// <summary>A fresh place for key rings, and instances that share it.</summary>
public sealed class KeyPlace : IDisposable
{
    public const string Secret = "the first wrapping secret, 32 characters or more";
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly TestFolder? _folder;

    private KeyPlace(IKeyBlobs blobs, TestFolder? folder) => (Blobs, _folder) = (blobs, folder);

    public IKeyBlobs Blobs { get; }

    public static async Task<KeyPlace> AtAsync(string kind)
    {
        if (kind == "folder")
        {
            var folder = new TestFolder();
            return new KeyPlace(new KeyFolder(folder["keys"]), folder);
        }

        var azurite = await Azurite.SharedAsync();
        return new KeyPlace(
            new KeyContainer(new BlobContainerClient(azurite.ConnectionString, $"keys-{Guid.NewGuid():N}")), null);
    }

    /// <summary>An instance of the program, with everything of its own but the place.</summary>
    public static Instance Start(IKeyBlobs blobs, string secret = Secret, params string[] previous)
    {
        var services = new ServiceCollection();
        var rings = KeyRings.Open(
            blobs, new KeysOptions { WrappingSecret = secret, PreviousWrappingSecrets = previous }, Now);
        rings.AddTo(services);
        return new Instance(services.BuildServiceProvider());
    }

    public Instance Start(string secret = Secret, params string[] previous) => Start(Blobs, secret, previous);

    public void Dispose() => _folder?.Dispose();
}

/// <summary>One running instance, as far as keys go.</summary>
public sealed class Instance(ServiceProvider services) : IDisposable
{
    private readonly IDataProtector _protector =
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("links");

    public HmacKeyRing Hmac => services.GetRequiredService<HmacKeyRing>();

    public string Link(string text) => _protector.Protect(text);

    public string Open(string link) => _protector.Unprotect(link);

    public void Dispose() => services.Dispose();
}
