using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Health;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.PolicyReview.Health;

/// <summary>
/// Has the links of a policy looked at when somebody asks, and remembers what was seen and when. The look is that of
/// clause 16.4: never at an address inside this network, and in doubt it cannot tell.
/// </summary>
public sealed class LinkLooks(PlainStreams streams, IPageProbe probe, CaseClock clock)
{
    /// <summary>So many links are looked at in one go.</summary>
    public const int MostLinks = 50;

    public const string Prefix = "policy-links/";

    /// <summary>The person waits for it: what has not answered by then is said to be unknown (system time).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public static readonly StreamKind<LinkBook> Kind = new(LinkBook.Catalogue, LinkBook.Empty, LinkBook.Evolve);

    /// <summary>What was last seen of each link of a policy.</summary>
    public async Task<IReadOnlyList<LinkLook>> LoadAsync(string policyId, CancellationToken cancel = default) =>
        (await streams.LoadAsync(Kind, Prefix + policyId, cancel)).State.Looks;

    /// <summary>Looks at every link of the text once, and writes down what was seen.</summary>
    /// <returns>How many were looked at.</returns>
    public async Task<int> LookAsync(
        Actor by, string commandId, string policyId, string markdown, CancellationToken cancel = default)
    {
        var urls = Of(markdown).Take(MostLinks).ToList();
        if (urls.Count == 0) return 0;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var seen = await Task.WhenAll(urls.Select(url => SeeAsync(url, patience.Token)));
        cancel.ThrowIfCancellationRequested();
        var looked = new PolicyLinksLookedAt(UkTime.Date(clock.Now), seen);
        await streams.WriteAsync(
            Kind, new StreamCommand(Prefix + policyId, commandId, by, clock.Now), _ => Decision.Of(looked),
            cancel: cancel);
        return urls.Count;
    }

    /// <summary>The addresses that a text links to, each once.</summary>
    public static IEnumerable<string> Of(string markdown) =>
        HealthReading.Of(markdown).Passages.SelectMany(p => p.Links).Distinct();

    private async Task<LinkSeen> SeeAsync(string url, CancellationToken cancel)
    {
        try
        {
            var look = await probe.LookAsync(url, before: null, cancel);
            var found = look.Status switch
            {
                ItemStatus.Gone => LinkFound.Gone,
                ItemStatus.Up or ItemStatus.Amended => LinkFound.There,
                _ => LinkFound.CannotTell,
            };
            return new LinkSeen(url, found, look.WhyText);
        }
        catch (OperationCanceledException)
        {
            return new LinkSeen(url, LinkFound.CannotTell, "There was no time to look at it. Try again later.");
        }
    }
}
