using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Carrying;

public sealed class KeyRingTests : IDisposable
{
    private static readonly KeysOptions Old = new() { WrappingSecret = "the secret of the old installation" };
    private static readonly KeysOptions New = new() { WrappingSecret = "the secret of the new installation" };

    private readonly string _root = Directory.CreateTempSubdirectory("policyflow-").FullName;

    private string File => Path.Combine(_root, "all.export");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("sqlite", "tables", false)]
    [InlineData("sqlite", "tables", true)]
    [InlineData("tables", "sqlite", true)]
    public async Task Links_of_before_open_and_the_keys_are_wrapped_with_the_new_secret(
        string from, string to, bool wrapped)
    {
        await using var source = await Installation.OfAsync(from);
        await using var target = await Installation.OfAsync(to);
        var before = KeyRings.Open(source.Holdings.Keys, wrapped ? Old : new KeysOptions(), Make.Monday);
        var link = ProtectorOf(before).Protect("takedown-1");
        await source.ExportAsync(File);

        await target.ImportAsync(File, keys: New with { PreviousWrappingSecrets = [Old.WrappingSecret] });

        // With the new secret alone.
        var after = KeyRings.Open(target.Holdings.Keys, New, Make.Monday);
        Assert.Equal(before.Hmac.Keys, after.Hmac.Keys);
        Assert.Equal("takedown-1", ProtectorOf(after).Unprotect(link));
    }

    [Fact]
    public async Task Keys_that_cannot_be_unwrapped_are_refused_before_anything_goes_in()
    {
        await using var source = await Installation.OfAsync("sqlite");
        await using var target = await Installation.OfAsync("sqlite");
        KeyRings.Open(source.Holdings.Keys, Old, Make.Monday);
        await source.FillAsync();
        await source.ExportAsync(File);

        foreach (var keys in new[] { New, new KeysOptions() })
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(
                () => target.ImportAsync(File, keys: keys));
            Assert.Contains(KeysOptions.PreviousSetting, refused.Message, StringComparison.Ordinal);
            await target.IsEmptyAsync();
        }
    }

    private static IDataProtector ProtectorOf(KeyRings rings)
    {
        var services = new ServiceCollection();
        rings.AddTo(services);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("links");
    }
}
