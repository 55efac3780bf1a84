using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Doors;

/// <summary>The signature over timestamp and raw body, made here as SendGrid makes it.</summary>
public sealed class SignatureTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private string[] Settings =>
    [
        "--Inbound:SigningKey=" + Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo()),
        "--Inbound:EventSigningKey=" + Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo()),
    ];

    [Fact]
    public async Task A_signed_call_is_taken()
    {
        await using var site = await InboundSite.StartAsync(_folder, Settings);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(site, Now));
        Assert.Single(site.Folders.Mail.Waiting);
    }

    [Fact]
    public async Task A_call_repeated_after_three_days_is_taken_and_one_of_last_month_is_not()
    {
        await using var site = await InboundSite.StartAsync(_folder, Settings);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(site, Now - (3 * 86_400)));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site, Now - (30 * 86_400)));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site, Now + (30 * 86_400)));
    }

    [Fact]
    public async Task A_body_that_was_changed_is_refused()
    {
        await using var site = await InboundSite.StartAsync(_folder, Settings);

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site, Now, change: body => body[^40] ^= 1));
        Assert.Empty(site.Folders.Mail.Waiting);
    }

    [Fact]
    public async Task A_timestamp_that_was_changed_is_refused()
    {
        await using var site = await InboundSite.StartAsync(_folder, Settings);

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site, Now, stamp: $"{Now - 1}"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site, Now, stamp: "soon"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site, Now, stamp: "99999999999999999999"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("AAAA")]
    public async Task A_signature_that_is_none_is_refused(string signature)
    {
        await using var site = await InboundSite.StartAsync(_folder, Settings);

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site, Now, signature: signature));
    }

    [Fact]
    public async Task Events_are_signed_too()
    {
        await using var site = await InboundSite.StartAsync(_folder, Settings);

        Assert.Equal(HttpStatusCode.NotFound, await site.PostEventsAsync(Array.Empty<object>()));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(site, Now, path: "events"));
    }

    public void Dispose()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private async Task<HttpStatusCode> PostAsync(
        InboundSite site, long signedAt, Action<byte[]>? change = null, string? stamp = null, string? signature = null,
        string path = "email")
    {
        var body = Letter.Of("plain");
        var signed = _key.SignData(
            [.. Encoding.UTF8.GetBytes($"{signedAt}"), .. body], HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
        change?.Invoke(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/{path}/{InboundSite.Secret}")
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("message/rfc822") } },
        };
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", signature ?? Convert.ToBase64String(signed));
        request.Headers.Add(
            "X-Twilio-Email-Event-Webhook-Timestamp", stamp ?? signedAt.ToString(CultureInfo.InvariantCulture));
        using var answer = await site.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
