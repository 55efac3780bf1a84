using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Sqlite;

public sealed class Appending_to_SQLite : AppendContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class Concurrency_in_SQLite : ConcurrencyContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class Commands_in_SQLite : CommandContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class Chains_in_SQLite : ChainContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class Effects_in_SQLite : EffectContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class Waking_in_SQLite : WakeContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class Keys_in_SQLite : KeyContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}

public sealed class Bodies_in_SQLite : BodyContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteUnderTest.CreateAsync();
}
