using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Microsoft.Extensions.Logging;

namespace PolicyFlow.App.Evidence.Export;

/// <summary>Asks a trusted authority to confirm the time of a manifest (RFC 3161). It sees a hash and nothing else.</summary>
public sealed class TimestampAuthority(
    EvidenceOptions options, IHttpClientFactory clients, ILogger<TimestampAuthority> log)
{
    public const string HttpClient = "evidence-timestamp";

    /// <summary>Most bytes of an answer.</summary>
    public const int LargestAnswer = 256 * 1024;

    public bool Configured => options.TimestampAuthority.Length > 0;

    /// <returns>The token in DER, or null where there is no authority or it did not answer as it should: an export never
    /// waits for it.</returns>
    public async Task<byte[]?> StampAsync(byte[] manifest, CancellationToken cancel = default)
    {
        if (!Configured) return null;
        var request = Rfc3161TimestampRequest.CreateFromData(
            manifest, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        try
        {
            using var http = clients.CreateClient(HttpClient);
            using var content = new ByteArrayContent(request.Encode());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            using var answer = await http.PostAsync(new Uri(options.TimestampAuthority), content, cancel);
            answer.EnsureSuccessStatusCode();
            var token = request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(cancel), out _);
            return token.AsSignedCms().Encode();
        }
        catch (Exception fault) when (fault is HttpRequestException or CryptographicException
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.LogWarning(fault, "The timestamp authority did not confirm the time of an export");
            return null;
        }
    }
}
