using System.Net;
using PolicyFlow.App.Takedown.Probe.Fetching;

namespace PolicyFlow.Probe.Tests.Fetching;

public sealed class AddressGuardTests
{
    private static readonly AddressGuard Strict = new(allowLoopback: false);
    private static readonly AddressGuard Demo = new(allowLoopback: true);

    public static TheoryData<string> Internal =>
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.254", "169.254.0.1",
        "169.254.169.254", "168.63.129.16", "172.16.0.1", "172.31.255.254", "192.0.0.1", "192.0.2.1", "192.168.0.1",
        "192.168.255.254", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "::", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "100::1", "2001:db8::1",
        "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:192.168.1.1", "::10.0.0.1", "::169.254.169.254",
        "::ffff:0:10.0.0.1", "64:ff9b::a00:1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1",
        "2002:a00:1::", "2002:7f00:1::1", "2002:a9fe:a9fe::", "2001:0:7f00:1::", "2001:0:5ef5:79fb::f5ff:fffe",
        "2606:4700::5efe:10.0.0.1", "2606:4700::200:5efe:192.168.0.1", "5f00::1", "3fff::1", "4000::1",
    ];

    public static TheoryData<string> Loopback =>
        ["127.0.0.1", "127.0.0.53", "127.255.255.254", "::1", "::ffff:127.0.0.1"];

    public static TheoryData<string> Public =>
    [
        "1.1.1.1", "9.9.9.9", "93.184.215.14", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
        "192.167.0.1", "169.253.0.1", "223.255.255.1", "2606:4700:4700::1111", "2a00:1450::1", "::ffff:1.1.1.1",
    ];

    [Theory]
    [MemberData(nameof(Internal))]
    public void Internal_addresses_are_refused_in_the_demonstration_too(string address)
    {
        Assert.False(Strict.Admits(IPAddress.Parse(address)));
        Assert.False(Demo.Admits(IPAddress.Parse(address)));
    }

    [Theory]
    [MemberData(nameof(Loopback))]
    public void This_machine_is_admitted_where_the_demonstration_says_so(string address)
    {
        Assert.False(Strict.Admits(IPAddress.Parse(address)));
        Assert.True(Demo.Admits(IPAddress.Parse(address)));
    }

    [Theory]
    [MemberData(nameof(Public))]
    public void Public_addresses_are_admitted(string address) => Assert.True(Strict.Admits(IPAddress.Parse(address)));
}
