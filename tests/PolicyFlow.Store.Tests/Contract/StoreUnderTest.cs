using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

/// <summary>A store with nothing in it, which can be closed and opened again as a restart does.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    public abstract ICaseStore Store { get; }

    public abstract Task RestartAsync();

    public abstract ValueTask DisposeAsync();
}
