using System.Security.Cryptography.Pkcs;
using System.Text;
using PolicyFlow.App.Evidence.Export;
using PolicyFlow.Evidence.Tests.Running;

namespace PolicyFlow.Evidence.Tests.Export;

public sealed class TimestampTests
{
    [Fact]
    public async Task The_time_of_a_manifest_is_confirmed_for_dotnet_and_for_openssl()
    {
        await using var authority = await Authority.StartAsync();
        await using var site = await EvidenceSite.StartAsync("--Evidence:TimestampAuthority=" + authority.Address);
        var zip = await ExportAsync(site);

        var (manifest, token) = (ExportTests.Entry(zip, "manifest.json"), ExportTests.Entry(zip, "manifest.tsr"));

        Assert.True(Rfc3161TimestampToken.TryDecode(token, out var read, out _));
        Assert.True(read.VerifySignatureForData(manifest, out var signer));
        Assert.Equal("CN=Invented Timestamp Authority", signer.Subject);
        Assert.False(read.VerifySignatureForData([.. manifest, 32], out _));
        Assert.Contains(ExportVerifier.Check(new MemoryStream(zip)).Says, s => s.Contains("confirms the manifest", StringComparison.Ordinal));
        await File.WriteAllBytesAsync(Path.Combine(authority.Folder, "manifest.json"), manifest);
        await File.WriteAllBytesAsync(Path.Combine(authority.Folder, "manifest.tsr"), token);
        var (code, output) = await Tool.RunAsync(
            "openssl", authority.Folder, "ts", "-verify", "-data", "manifest.json", "-in", "manifest.tsr", "-token_in",
            "-CAfile", authority.Ca);
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task An_authority_that_fails_stops_no_export()
    {
        await using var authority = await Authority.StartAsync();
        authority.Broken = true;
        await using var site = await EvidenceSite.StartAsync("--Evidence:TimestampAuthority=" + authority.Address);

        var zip = await ExportAsync(site);

        Assert.Empty(ExportVerifier.Check(new MemoryStream(zip)).Problems);
        Assert.Contains(
            "The timestamp authority did not answer", Encoding.UTF8.GetString(ExportTests.Entry(zip, "README.txt")),
            StringComparison.Ordinal);
    }

    private static async Task<byte[]> ExportAsync(EvidenceSite site)
    {
        var reference = await site.ReportAsync();
        using var manager = await site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();
        await manager.PutInAsync(reference, png, "a.png");
        return await ExportTests.ExportAsync(manager, reference, png);
    }
}
