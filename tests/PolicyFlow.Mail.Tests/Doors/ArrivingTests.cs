using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Doors;

/// <summary>What is still arriving lies in a file, and leaves nothing behind.</summary>
public sealed class ArrivingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Arriving => Path.Combine(_folder["data"], "mail", "arriving");

    [Fact]
    public async Task Whatever_becomes_of_a_call_leaves_no_file()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using var site = await InboundSite.StartAsync(
            _folder, "--Inbound:EventSigningKey=" + Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));

        Assert.Equal(HttpStatusCode.OK, await site.PostAsync(Letter.Of("plain")));
        Assert.Equal(HttpStatusCode.NotFound, await site.PostAsync(Letter.Of("plain"), "another-secret-of-the-tests"));
        Assert.Equal(HttpStatusCode.NotFound, await site.PostEventsAsync(Array.Empty<object>()));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await site.PostAsync(new byte[32 * 1024 * 1024]));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.PostAsync([]));

        Assert.Empty(Directory.GetFiles(Arriving));
        Assert.Single(site.Folders.Mail.Waiting);
    }

    [Fact]
    public async Task A_caller_who_goes_away_in_the_middle_has_sent_nothing()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using (var caller = new TcpClient())
        {
            await caller.ConnectAsync(IPAddress.Loopback, site.Http.BaseAddress!.Port);
            var head = $"POST /hooks/email/{InboundSite.Secret} HTTP/1.1\r\nHost: policyflow.example\r\n"
                + $"Content-Type: message/rfc822\r\nContent-Length: 100000\r\n\r\n{Letter.Text("plain")}";
            await caller.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head));
            await UntilAsync(() => Directory.GetFiles(Arriving).Length == 1);
        }

        await UntilAsync(() => Directory.GetFiles(Arriving).Length == 0);
        Assert.Empty(site.Folders.Mail.Waiting);
    }

    [Fact]
    public async Task What_a_process_left_that_ended_in_the_middle_is_deleted_by_the_next()
    {
        Directory.CreateDirectory(Arriving);
        await File.WriteAllTextAsync(Path.Combine(Arriving, ".arriving-1"), "half a mail");

        await using var site = await InboundSite.StartAsync(_folder);
        _ = site.Get<Arrivals>();

        Assert.Empty(Directory.GetFiles(Arriving));
    }

    [Fact]
    public void A_folder_that_others_use_keeps_what_may_be_theirs()
    {
        var (old, young) = (_folder[".arriving-old"], _folder[".arriving-young"]);
        File.WriteAllText(old, "");
        File.WriteAllText(young, "");
        File.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));

        using (new Arrivals(_folder.Path, inUse: TimeSpan.FromDays(1)).New()) Assert.True(File.Exists(young));

        Assert.Equal([young], Directory.GetFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task UntilAsync(Func<bool> so)
    {
        for (var tries = 0; !so(); tries++)
        {
            Assert.True(tries < 200, "It did not come about.");
            await Task.Delay(50);
        }
    }
}
