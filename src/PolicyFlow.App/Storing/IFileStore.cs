namespace PolicyFlow.App.Storing;

/// <summary>
/// Files by key: evidence (<c>evidence/&lt;case&gt;/&lt;sha256&gt;</c>) and reports that are still being written
/// (<c>draft/&lt;id&gt;/…</c>). A folder on one machine, a Blob container on Azure. Keys are made by the program, never
/// by a visitor: letters, digits, dots, dashes and slashes.
/// </summary>
public interface IFileStore
{
    /// <summary>Writes a file whole; it appears under its key only when complete and flushed.</summary>
    Task PutAsync(string key, Stream content, CancellationToken cancel = default);

    /// <summary>Opens a file for reading, or null where there is none.</summary>
    Task<Stream?> OpenAsync(string key, CancellationToken cancel = default);

    Task DeleteAsync(string key, CancellationToken cancel = default);

    /// <summary>Keys that begin with a prefix, with the time (system clock, UTC) of their last write.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancel = default);
}

/// <summary>A file's key, size in bytes and time of last write (UTC).</summary>
public sealed record StoredFile(string Key, long Size, DateTimeOffset WrittenAt);
