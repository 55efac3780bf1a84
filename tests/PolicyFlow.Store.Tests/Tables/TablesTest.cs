using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Tables;
using PolicyFlow.Testing;

namespace PolicyFlow.Store.Tests.Tables;

/// <summary>A test with two instances on the same tables: one reaches them through a proxy that can spoil its requests.
/// </summary>
public abstract class TablesTest : IAsyncLifetime
{
    /// <summary>The request that is the transaction.</summary>
    protected const string Commit = "$batch";

    protected TablesUnderTest Under { get; private set; } = null!;

    protected FaultProxy Proxy { get; private set; } = null!;

    /// <summary>The instance that reaches the tables without a detour.</summary>
    protected ICaseStore Store => Under.Store;

    /// <summary>The instance behind the proxy.</summary>
    protected TablesCaseStore Behind { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Under = await TablesUnderTest.OpenAsync();
        Proxy = await FaultProxy.StartAsync((await Azurite.SharedAsync()).Tables);
        Behind = await Under.SecondAsync(Proxy.Address);
    }

    public async Task DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await Under.DisposeAsync();
    }

    protected async Task<AppendResult> MustWriteAsync(Append append)
    {
        var result = await Store.AppendAsync(append);
        Assert.Equal(AppendOutcome.Written, result.Outcome);
        return result;
    }

    protected static Body Large(string id, int size = 40_000, string owner = "reporter") =>
        new(id, owner, [1, 2, 3], "text/plain", [.. Enumerable.Range(0, size).Select(n => (byte)n)]);

    protected async Task<IReadOnlyList<string>> FoundAsync(string index, string value) =>
        [.. (await Store.FindAsync(new KeyQuery(index, value, 1000))).Found.Select(k => k.Stream)];
}
