using PolicyFlow.App.Storing;

namespace PolicyFlow.Simulation.Tests.Crashing;

/// <summary>The real files, in a process that may end before the case names the file that was just written. Each call is
/// finished before it returns: so a run takes the same course each time.</summary>
internal sealed class CrashingFiles(IFileStore inner, CrashPlan plan) : IFileStore
{
    public Task PutAsync(string key, Stream content, CancellationToken cancel = default)
    {
        plan.BeforeWrite();
        inner.PutAsync(key, content, cancel).GetAwaiter().GetResult();
        plan.AfterWrite();
        return Task.CompletedTask;
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancel = default)
    {
        plan.Alive();
        using var file = inner.OpenAsync(key, cancel).GetAwaiter().GetResult();
        if (file is null) return Task.FromResult<Stream?>(null);
        var content = new MemoryStream();
        file.CopyTo(content);
        content.Position = 0;
        return Task.FromResult<Stream?>(content);
    }

    public Task DeleteAsync(string key, CancellationToken cancel = default)
    {
        plan.Alive();
        inner.DeleteAsync(key, cancel).GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancel = default) =>
        inner.ListAsync(prefix, cancel);
}
