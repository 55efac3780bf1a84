using PolicyFlow.App.Takedown.Probe.Keeping;

namespace PolicyFlow.App.Takedown.Probe;

/// <summary>Looks whether a reported page is still there (clause 16.4).</summary>
public interface IPageProbe
{
    /// <summary>Asks for the page once and answers what was seen. Whatever the other side does is an answer, never an
    /// exception; only <paramref name="cancel"/> throws.</summary>
    /// <param name="address">The address as it was reported.</param>
    /// <param name="before">What the page said when it was captured, to compare with; null where nothing was.</param>
    /// <param name="cancel">Gives the look up.</param>
    Task<PageLook> LookAsync(string address, PageTrace? before, CancellationToken cancel = default);
}
