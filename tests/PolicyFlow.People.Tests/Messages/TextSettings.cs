using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Messages;

namespace PolicyFlow.People.Tests.Messages;

public sealed class TextSettings
{
    private static readonly TextOptions Good = new()
    {
        Gateway = "https://texts.example/v1/messages",
        Token = "secret",
        From = "PolicyFlow",
    };

    [Fact]
    public void Settings_are_read_from_the_configuration_and_none_are_none()
    {
        Assert.Null(TextOptions.Of(new ConfigurationBuilder().Build()));
        Assert.Null(TextOptions.Of(With(("Texts:Gateway", ""), ("Texts:Token", ""), ("Texts:From", ""))));
        var options = TextOptions.Of(With(
            ("Texts:Gateway", Good.Gateway), ("Texts:Token", "secret"), ("Texts:From", "PolicyFlow"),
            ("Texts:ToField", "msisdn")));
        Assert.Equal(Good with { ToField = "msisdn" }, options);
    }

    [Fact]
    public void A_gateway_on_the_same_machine_may_speak_plainly() =>
        Assert.Empty((Good with { Gateway = "http://127.0.0.1:9090/send" }).Problems());

    [Fact]
    public void What_is_missing_or_unsafe_is_named()
    {
        Assert.Empty(Good.Problems());
        foreach (var gateway in (string[])["", "texts.example", "http://texts.example/", "ftp://127.0.0.1/"])
            Assert.Contains("Texts:Gateway", Assert.Single((Good with { Gateway = gateway }).Problems()));
        Assert.Contains("Texts:Token", Assert.Single((Good with { Token = "" }).Problems()));
        Assert.Contains("Texts:Token", Assert.Single((Good with { Token = "a\r\nb" }).Problems()));
        Assert.Contains("key vault", Assert.Single((Good with { Token = "@Microsoft.KeyVault(x)" }).Problems()));
        Assert.Contains("Texts:From", Assert.Single((Good with { From = "" }).Problems()));
        Assert.Contains("different", Assert.Single((Good with { ToField = "from" }).Problems()));
        Assert.Contains("header", Assert.Single((Good with { IdempotencyHeader = "Authorization" }).Problems()));
    }

    private static IConfiguration With(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}
