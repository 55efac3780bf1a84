using Microsoft.Extensions.Logging;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>Reads into the book what this or another instance wrote.</summary>
public sealed class TemplateReader(PlainStreams streams, TemplateBook book) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly MovedStreams _moved = new(streams);

    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            var changed = new List<(string Id, TemplateState State)>();
            await _moved.ForEachAsync(TemplateStreams.IndexValue, TemplateStreams.Kind, loaded =>
            {
                changed.Add((loaded.Stream[TemplateStreams.Prefix.Length..], loaded.State));
                return Task.CompletedTask;
            }, cancel);
            if (changed.Count > 0) book.Take(changed);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}

/// <summary>Keeps the templates up to date.</summary>
public sealed class TemplateRefresher(TemplateReader reader, DirectoryPace pace, ILogger<TemplateRefresher> log)
    : DirectoryRefresher("templates", reader.RefreshAsync, pace, log);
