using System.Net;
using System.Text;
using PolicyFlow.Evidence.Tests.Export;
using PolicyFlow.Evidence.Tests.Running;

namespace PolicyFlow.Evidence.Tests.Scanning;

public sealed class InfectedEvidenceTests
{
    [Fact]
    public async Task An_infected_file_is_kept_and_nobody_gets_it()
    {
        var clamd = new Clamd();
        await clamd.InitializeAsync();
        try
        {
            await using var site = await EvidenceSite.StartAsync("--Evidence:Clamd=" + clamd.Socket);
            var reference = await site.ReportAsync();
            using var manager = await site.AsAsync(EvidenceSite.Manager);
            var png = Samples.Png();
            await manager.PutInAsync(reference, Clamd.Eicar, "infected.txt");
            await manager.PutInAsync(reference, png, "clean.png");
            var path = $"/cases/{reference}/evidence/";

            Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync(path + Samples.HashOf(Clamd.Eicar)));
            Assert.Equal(png, await manager.BytesAsync(path + Samples.HashOf(png)));

            var page = await manager.PageAsync($"/cases/{reference}/evidence");
            Assert.Contains("A virus was found: Invented.Eicar.Test.UNOFFICIAL", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Download infected.txt", page, StringComparison.Ordinal);
            Assert.Single(Directory.GetFiles(site.Data, Samples.HashOf(Clamd.Eicar), SearchOption.AllDirectories));
            var zip = await ExportTests.ExportAsync(manager, reference, Clamd.Eicar, png);
            Assert.Contains(
                "File 1: A virus was found in it", Encoding.UTF8.GetString(ExportTests.Entry(zip, "README.txt")),
                StringComparison.Ordinal);
        }
        finally
        {
            await clamd.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_scanner_that_is_down_loses_nothing_and_lets_nothing_out_unchecked()
    {
        await using var site = await EvidenceSite.StartAsync($"--Evidence:Clamd=127.0.0.1:{EvidenceSite.FreePort()}");
        var reference = await site.ReportAsync();
        using var manager = await site.AsAsync(EvidenceSite.Manager);
        var png = Samples.Png();

        Assert.Equal(HttpStatusCode.SeeOther, (await manager.PutInAsync(reference, png, "a.png")).Status);

        var path = $"/cases/{reference}/evidence/{Samples.HashOf(png)}";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await manager.StatusAsync(path));
        // Made anew from its pixels, it can be seen all the same.
        Assert.Equal(HttpStatusCode.OK, await manager.StatusAsync(path + "/picture?look=clear"));
        Assert.Equal("failed", (await manager.PiecesAsync(reference)).Single()["scan"]!.GetValue<string>());
    }
}
