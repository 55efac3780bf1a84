namespace PolicyFlow.Testing;

/// <summary>
/// Azure Storage as far as tests need it: Azurite on free ports of this machine, in memory. A test keeps to tables,
/// containers and queues with names of its own, so that one server serves the whole run.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>The account that Azurite has from the start.</summary>
    public const string Account = "devstoreaccount1";

    /// <summary>That account's key, which is the same everywhere and opens nothing but Azurite.</summary>
    public const string AccountKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Lazy<Task<Azurite>> Running = new(StartAsync);
    private readonly NodeServer _server;

    private Azurite(NodeServer server, IReadOnlyDictionary<string, int> ports)
    {
        _server = server;
        Blobs = Address(ports["Blob"]);
        Queues = Address(ports["Queue"]);
        Tables = Address(ports["Table"]);
    }

    public Uri Blobs { get; }

    public Uri Queues { get; }

    public Uri Tables { get; }

    public string ConnectionString => ConnectionStringOf(Blobs, Queues, Tables);

    /// <summary>The server of this test run. It is started when first asked for and ends with the run.</summary>
    public static Task<Azurite> SharedAsync() => Running.Value;

    /// <summary>A server of one's own, for tests that stop it.</summary>
    public static async Task<Azurite> StartAsync()
    {
        var server = NodeServer.Start("azurite.mjs");
        var ports = new Dictionary<string, int>();
        while (ports.Count < 3)
        {
            // "Azurite Blob service is successfully listening at http://127.0.0.1:41234"
            var line = await server.NextLineAsync();
            var at = line.IndexOf("successfully listening at ", StringComparison.Ordinal);
            if (at >= 0) ports.Add(line.Split(' ')[1], new Uri(line[(at + 26)..]).Port);
        }

        return new Azurite(server, ports);
    }

    /// <summary>A connection string for the same account at other addresses, such as those of a proxy.</summary>
    public static string ConnectionStringOf(Uri blobs, Uri queues, Uri tables) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={AccountKey};"
        + $"BlobEndpoint={blobs};QueueEndpoint={queues};TableEndpoint={tables};";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Uri Address(int port) => new($"http://127.0.0.1:{port}/{Account}");
}
