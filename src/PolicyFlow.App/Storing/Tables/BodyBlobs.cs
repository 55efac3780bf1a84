using Azure.Storage.Blobs;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// The bytes of bodies that are too large for a row. They are written before the commit, each time under a name of its
/// own, so that the blob of an attempt that came to nothing is nobody's and can go.
/// </summary>
internal sealed class BodyBlobs(StoreTables tables)
{
    public const int MostInARow = 32 * 1024;

    /// <summary>Rows of one transaction share 4 MB, so only so much of it is given to bodies.</summary>
    private const int MostInRows = 1536 * 1024;

    private BlobContainerClient Container => tables.Options.Bodies;

    /// <summary>Uploads what does not belong into rows, and answers where it lies, by the id of the body.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(
        string stream, IReadOnlyList<Body> bodies, string call, CancellationToken cancel)
    {
        var room = MostInRows;
        var large = new List<Body>();
        foreach (var body in bodies)
        {
            if (body.Bytes.Length > MostInARow || body.Bytes.Length > room) large.Add(body);
            else room -= body.Bytes.Length;
        }

        var names = await tables.EachAsync(
            large,
            async (body, token) =>
            {
                var name = $"{FolderOf(stream)}{KeyText.EncodeId(body.Id)}/{call}";
                await Container.GetBlobClient(name).UploadAsync(new BinaryData(body.Bytes), overwrite: true, token);
                return name;
            },
            cancel);
        return large.Zip(names).ToDictionary(p => p.First.Id, p => p.Second, StringComparer.Ordinal);
    }

    public async Task<byte[]> ReadAsync(string name, CancellationToken cancel) =>
        (await Container.GetBlobClient(name).DownloadContentAsync(cancel)).Value.Content.ToArray();

    /// <summary>Deletes what no body needs any more. What stays behind for a failure is found by the sweep.</summary>
    public async Task DeleteAsync(IReadOnlyCollection<string> names)
    {
        try
        {
            await tables.EachAsync(
                names, (name, token) => Container.DeleteBlobIfExistsAsync(name, cancellationToken: token),
                CancellationToken.None);
        }
        catch (Exception failure) when (StorageFailure.IsOfStorage(failure, CancellationToken.None))
        {
            // The write stands; the bytes are out of every reader's reach.
        }
    }

    /// <summary>Where the blobs of a stream lie.</summary>
    public static string FolderOf(string stream) => KeyText.EncodePart(stream) + "/";
}
