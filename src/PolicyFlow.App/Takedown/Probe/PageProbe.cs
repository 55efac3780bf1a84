using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Probe.Fetching;
using PolicyFlow.App.Takedown.Probe.Judging;
using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe;

/// <summary>
/// Looks at reported pages (clause 16.4): asks politely, as nobody in particular, and never at an address inside this
/// network. Its verdict errs towards "cannot tell". One for the program: it holds the connections.
/// </summary>
public sealed class PageProbe : IPageProbe, IDisposable
{
    private readonly LinkCheckOptions _options;
    private readonly CaseClock _clock;
    private readonly PageFetcher _fetcher;

    /// <param name="options">The settings.</param>
    /// <param name="clock">Stamps what was seen. Time-outs run on system time.</param>
    /// <param name="pace">How many looks go on side by side.</param>
    /// <param name="names">Finds the addresses of a host.</param>
    public PageProbe(LinkCheckOptions options, CaseClock clock, ProbePace pace, NameLookup names)
    {
        (_options, _clock) = (options, clock);
        _fetcher = new PageFetcher(options, pace, names);
    }

    public async Task<PageLook> LookAsync(string address, PageTrace? before, CancellationToken cancel = default)
    {
        if (!_options.Enabled) return Answer(Finding.CannotTell(Whys.SwitchedOff), null);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return Answer(Finding.CannotTell(Whys.NoWebAddress), null);

        try
        {
            var fetched = await _fetcher.FetchAsync(uri, cancel);
            if (fetched.Answer is null) return Answer(Finding.CannotTell(fetched.Stopped ?? Whys.Unreadable), null);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(TimeSpan.FromSeconds(_options.TimeoutSeconds));
            var page = PageReader.Read(fetched.Answer.Body, limit.Token);
            var finding = PageJudge.Judge(fetched, page, before, limit.Token);
            return Answer(finding, at => CaptureDocument.Write(address, fetched, page, finding, at));
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && e is not OutOfMemoryException)
        {
            // Markup that takes too long, or on which a reader of it fails: nothing that a case should stop for.
            return Answer(Finding.CannotTell(Whys.Unreadable), null);
        }
    }

    public void Dispose() => _fetcher.Dispose();

    private PageLook Answer(Finding finding, Func<DateTimeOffset, PageCapture>? capture)
    {
        var now = _clock.Now;
        return new PageLook(finding.Status, finding.Why.Code, finding.Why.Text, now, capture?.Invoke(now));
    }
}
