using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Messages;

/// <summary>Posts each text to a gateway as JSON. Neither a number nor a text is ever in what it says or logs.</summary>
/// <param name="http">With a time-out, and following no redirect: a token is for the gateway alone.</param>
public sealed class GatewayTextTransport(TextOptions options, HttpClient http) : ITextTransport
{
    public async Task<TextResult> SendAsync(OutgoingText text, CancellationToken cancel = default)
    {
        if (MobileNumber.Normal(text.To) is not { } number)
            return new TextResult.RefusedForGood("The mobile number is not one.");
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Gateway)
        {
            Content = JsonContent.Create(new Dictionary<string, string>
            {
                [options.ToField] = number,
                [options.FromField] = options.From,
                [options.TextField] = text.Text,
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Token);
        request.Headers.TryAddWithoutValidation(options.IdempotencyHeader, text.MessageId);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return Judge(answer.StatusCode);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return new TextResult.TryLater("The text gateway could not be reached, or did not answer in time.");
        }
    }

    // A token that has expired or a limit that is reached is a quarrel with our settings: the text must not be lost over it.
    private static TextResult Judge(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => new TextResult.Accepted(),
        400 or 404 or 422 => new TextResult.RefusedForGood(
            $"The text gateway answered {(int)status}: it does not take this number or text."),
        var other => new TextResult.TryLater($"The text gateway answered {other}."),
    };
}
