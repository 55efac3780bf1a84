namespace PolicyFlow.App.Storing.Inbound;

/// <summary>
/// Mail as it came in, byte for byte. It is kept before anybody reads it, so that whoever handed it over may be told
/// that it has arrived, and is worked on afterwards.
/// </summary>
public interface IMailStore
{
    /// <summary>Keeps a mail and has it worked on. The same bytes again are the same mail.</summary>
    /// <returns>Its id: SHA-256 over the bytes, in lower-case hexadecimal.</returns>
    /// <exception cref="StoreUnavailableException">It was not kept; whoever sent it shall try again.</exception>
    Task<string> PutAsync(ReadOnlyMemory<byte> raw, CancellationToken cancel = default);

    /// <summary>The same without holding all of it in memory.</summary>
    /// <param name="raw">Can seek; it is read from its beginning, perhaps twice.</param>
    /// <returns>Its id: SHA-256 over the bytes, in lower-case hexadecimal.</returns>
    /// <exception cref="StoreUnavailableException">It was not kept; whoever sent it shall try again.</exception>
    Task<string> PutAsync(Stream raw, CancellationToken cancel = default);

    /// <summary>Everything that is kept, also what was set aside for a person, with the time (system clock, UTC) at which
    /// it came.</summary>
    IAsyncEnumerable<(string Id, DateTimeOffset At)> AllAsync(CancellationToken cancel = default);

    /// <summary>The bytes of a mail, be it set aside, or null where there is none of that id.</summary>
    Task<byte[]?> ReadAsync(string id, CancellationToken cancel = default);

    /// <summary>The same as a stream that can seek, for whoever need not have all of it in memory.</summary>
    Task<Stream?> OpenAsync(string id, CancellationToken cancel = default);

    Task DeleteAsync(string id, CancellationToken cancel = default);
}
