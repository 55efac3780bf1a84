namespace PolicyFlow.App.Keys;

/// <summary>A small file of a key ring.</summary>
public sealed record KeyBlob(string Name, byte[] Content);

/// <summary>
/// Where the key rings lie: a folder on one machine, a Blob container on Azure. All instances share it. Synchronous,
/// because data protection reads its keys so.
/// </summary>
public interface IKeyBlobs
{
    /// <summary>What a person calls this place, such as the path of a folder.</summary>
    string Place { get; }

    /// <summary>All files in order of name.</summary>
    IReadOnlyList<KeyBlob> ReadAll();

    /// <summary>Writes a file that does not exist yet, whole and durable.</summary>
    /// <returns>False where there is one of that name: the first writer wins.</returns>
    bool TryCreate(string name, byte[] content);

    /// <summary>Writes a file anew, whole and durable.</summary>
    void Replace(string name, byte[] content);
}
