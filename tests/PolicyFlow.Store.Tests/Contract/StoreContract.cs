using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

/// <summary>
/// What every store must do. A store proves itself by one class for each contract that says how it is made.
/// </summary>
public abstract class StoreContract : IAsyncLifetime
{
    private StoreUnderTest _under = null!;

    protected ICaseStore Store => _under.Store;

    protected abstract Task<StoreUnderTest> CreateAsync();

    protected Task RestartAsync() => _under.RestartAsync();

    public async Task InitializeAsync() => _under = await CreateAsync();

    public async Task DisposeAsync() => await _under.DisposeAsync();

    protected async Task<AppendResult> MustWriteAsync(Append append)
    {
        var result = await Store.AppendAsync(append);
        Assert.Equal(AppendOutcome.Written, result.Outcome);
        return result;
    }
}
