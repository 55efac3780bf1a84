using System.Diagnostics;
using System.Net;
using PolicyFlow.App.Takedown.Probe.Judging;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>
/// Asks for a page and follows where it leads, each step under the same rules. Carries no cookie, no credential, no
/// referrer and no trace header. The client is made here and not by the factory, which logs addresses.
/// </summary>
internal sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private readonly LinkCheckOptions _options;
    private readonly ProbePace _pace;
    private readonly HttpClient _http;

    public PageFetcher(LinkCheckOptions options, ProbePace pace, NameLookup names)
    {
        (_options, _pace) = (options, pace);

        // Below the limit of a look, so that the next one at that host does not wait for an attempt of the last.
        var connect = TimeSpan.FromSeconds(Math.Min(10, options.TimeoutSeconds * 0.75));
        _http = Client(new GuardedConnection(new AddressGuard(options.AllowLoopback), names), connect);
    }

    public async Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancel)
    {
        var way = new List<Uri> { address };
        PageAnswer? last = null;
        var left = TimeSpan.FromSeconds(_options.TimeoutSeconds);
        while (true)
        {
            var at = way[^1];
            if (AddressRule.Problem(at) is { } problem)
                return new FetchedPage(way, last, last is null ? problem : Whys.BadRedirect);
            using var turn = await _pace.EnterAsync(at.IdnHost, cancel);
            if (turn is null) return new FetchedPage(way, last, Whys.Busy);

            var watch = Stopwatch.StartNew();
            var (answer, next, stopped) = await AskAsync(at, left, cancel);
            left -= watch.Elapsed;
            last = answer ?? last;
            if (next is null || stopped is not null) return new FetchedPage(way, last, stopped);
            if (way.Count > MostRedirects || way.Contains(next))
                return new FetchedPage(way, last, Whys.TooManyRedirects);
            way.Add(next);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(PageAnswer? Answer, Uri? Next, Why? Stopped)> AskAsync(
        Uri at, TimeSpan left, CancellationToken cancel)
    {
        if (left <= TimeSpan.Zero) return (null, null, Whys.TooSlow);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(left);
        PageAnswer? answer = null;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            answer = Heads(response);
            if (IsRedirect(response.StatusCode)) return Onward(at, response, answer);
            if (!answer.IsText) return (answer, null, null);
            var body = await BodyReader.ReadAsync(response.Content, _options.MostBytes, limit.Token);
            return (answer with { Body = body }, null, null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a server sends is one of these; the kinds differ from one version of the handler to the next.
            return (answer, null, WhyOf(e));
        }
    }

    private static (PageAnswer, Uri?, Why?) Onward(Uri at, HttpResponseMessage response, PageAnswer answer)
    {
        var to = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : "";
        if (to.Length == 0) return (answer, null, Whys.OddAnswer);
        return Uri.TryCreate(at, to, out var next)
            ? (answer, next, null)
            : (answer, null, Whys.BadRedirect);
    }

    private static PageAnswer Heads(HttpResponseMessage response) => new(
        response.StatusCode, response.ReasonPhrase ?? "", KeptHeaders.Of(response),
        response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "", null);

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static Why WhyOf(Exception e) => LookStoppedException.Of(e) ?? e switch
    {
        OperationCanceledException or TimeoutException => Whys.TooSlow,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Whys.NotTrusted,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Whys.OutOfReach,
        _ => Whys.Unreadable,
    };

    private static HttpClient Client(GuardedConnection connection, TimeSpan connect)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = connection.OpenAsync,
            UseProxy = false, // A proxy would connect in our place, and check nothing.
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            Credentials = null,
            PreAuthenticate = false,
            ConnectTimeout = connect,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0, // What is not wanted is not fetched: the connection is closed.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "PolicyFlow/1.0 (link check)");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/plain;q=0.5");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en-GB, en;q=0.8");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        return client;
    }
}
