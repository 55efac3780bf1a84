namespace PolicyFlow.SignIn.Tests.Running;

/// <summary>One site for all stories of a class, each with people of its own.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await Site.StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
