using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Tables;

public sealed class Appending_to_Tables : AppendContract
{
    protected override Task<StoreUnderTest> CreateAsync() => TablesUnderTest.CreateAsync();
}

public sealed class Concurrency_in_Tables : ConcurrencyContract
{
    protected override Task<StoreUnderTest> CreateAsync() => TablesUnderTest.CreateAsync();
}

public sealed class Commands_in_Tables : CommandContract
{
    protected override Task<StoreUnderTest> CreateAsync() => TablesUnderTest.CreateAsync();
}

public sealed class Chains_in_Tables : ChainContract
{
    protected override Task<StoreUnderTest> CreateAsync() => TablesUnderTest.CreateAsync();
}

public sealed class Effects_in_Tables : EffectContract
{
    protected override Task<StoreUnderTest> CreateAsync() => TablesUnderTest.CreateAsync();
}

public sealed class Waking_in_Tables : WakeContract
{
    protected override Task<StoreUnderTest> CreateAsync() => TablesUnderTest.CreateAsync();
}

public sealed class Keys_in_Tables : KeyContract
{
    protected override Task<StoreUnderTest> CreateAsync() => TablesUnderTest.CreateAsync();
}

public sealed class Bodies_in_Tables : BodyContract
{
    protected override Task<StoreUnderTest> CreateAsync() => TablesUnderTest.CreateAsync();
}
