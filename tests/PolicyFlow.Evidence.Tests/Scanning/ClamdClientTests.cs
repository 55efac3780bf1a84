using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PolicyFlow.App.Evidence.Scanning;
using PolicyFlow.Domain.Evidence;
using PolicyFlow.Evidence.Tests.Running;

namespace PolicyFlow.Evidence.Tests.Scanning;

public sealed class ClamdClientTests(Clamd clamd) : IClassFixture<Clamd>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_test_file_is_found_and_a_picture_is_clean(bool bySocket)
    {
        var client = new ClamdClient(ClamdAddress.Parse(Address(bySocket))!, Patience);

        Assert.Equal(
            new ScanResult(ScanVerdict.Infected, "Invented.Eicar.Test.UNOFFICIAL"),
            await client.ScanAsync(new MemoryStream(Clamd.Eicar)));
        Assert.Equal(new ScanResult(ScanVerdict.Clean, ""), await client.ScanAsync(new MemoryStream(Samples.Png())));
    }

    [Fact]
    public async Task A_file_that_it_does_not_want_is_not_called_clean()
    {
        var client = new ClamdClient(ClamdAddress.Parse(Address(bySocket: false))!, Patience);

        Assert.Equal(ScanResult.Failed, await client.ScanAsync(new MemoryStream(new byte[5_000_000])));
    }

    [Fact]
    public async Task Nobody_there_and_somebody_silent_are_failures_and_no_exceptions()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;

        var nobody = new ClamdClient(new ClamdAddress(null, "127.0.0.1", EvidenceSite.FreePort()), Patience);
        var slow = new ClamdClient(new ClamdAddress(null, "127.0.0.1", port), TimeSpan.FromSeconds(1));

        Assert.Equal(ScanResult.Failed, await nobody.ScanAsync(new MemoryStream([1])));
        Assert.Equal(ScanResult.Failed, await slow.ScanAsync(new MemoryStream([1])));
    }

    [Theory]
    [InlineData("127.0.0.1:3310", true)]
    [InlineData("clamd.internal:3310", true)]
    [InlineData("/run/clamav/clamd.ctl", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.0.0.1:0", false)]
    [InlineData("", false)]
    public void An_address_is_host_and_port_or_a_path(string text, bool good) =>
        Assert.Equal(good, ClamdAddress.Parse(text) is not null);

    private string Address(bool bySocket) =>
        bySocket ? clamd.Socket : "127.0.0.1:" + clamd.Port.ToString(CultureInfo.InvariantCulture);
}
