namespace PolicyFlow.App.Web;

/// <summary>Something that waits for whoever looks, beside the cases.</summary>
/// <param name="Text">The link of the navigation.</param>
/// <param name="Count">How many wait; 0 where nothing does.</param>
/// <param name="Words">What waits, in one sentence.</param>
public sealed record WaitingNotice(string Text, string Href, int Count, string Words);

/// <summary>Finds what waits for whoever makes this request.</summary>
public interface IWaitingNotice
{
    /// <summary>Null for whoever may not see it.</summary>
    /// <exception cref="Storing.StoreUnavailableException">It cannot be told just now.</exception>
    Task<WaitingNotice?> ForViewerAsync(CancellationToken cancel);
}
