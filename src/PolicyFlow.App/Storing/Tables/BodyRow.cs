using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// A body as its stream's partition keeps it: with its bytes, or with the name of the blob that has them. The row of an
/// erased body stays without a word, so that its id is never used again.
/// </summary>
internal static class BodyRow
{
    public const string Blob = nameof(Blob);

    /// <summary>All rows of bodies lie between these names.</summary>
    public static readonly string First = $"i{KeyText.Separator}";

    public static readonly string Last = $"i{KeyText.End}";

    private const string Emptied = "Erased";
    private const string Place = nameof(Place);

    public static string KeyOf(string id) => First + KeyText.EncodeId(id);

    /// <param name="blob">Where its bytes lie, or null for beside the rest.</param>
    /// <param name="place">Orders the bodies of a stream.</param>
    public static TableEntity Of(string partition, Body body, string? blob, long place)
    {
        var row = new TableEntity(partition, KeyOf(body.Id))
        {
            [nameof(Body.Id)] = body.Id,
            [nameof(Body.Owner)] = body.Owner,
            [nameof(Body.ContentType)] = body.ContentType,
            [nameof(Body.Salt)] = body.Salt,
            [Place] = place,
        };
        if (blob is null) row[nameof(Body.Bytes)] = body.Bytes;
        else row[Blob] = blob;
        return row;
    }

    /// <summary>A body of which nothing is left but its id.</summary>
    public static TableEntity Erased(string partition, string id, long place) => new(partition, KeyOf(id))
    {
        [nameof(Body.Id)] = id,
        [Emptied] = true,
        [Place] = place,
    };

    public static TableEntity Erase(TableEntity row) => Erased(row.PartitionKey, IdOf(row), PlaceOf(row));

    public static bool IsErased(TableEntity row) => row.GetBoolean(Emptied) == true;

    public static string? BlobOf(TableEntity row) => row.GetString(Blob);

    public static string IdOf(TableEntity row) => row.GetString(nameof(Body.Id));

    public static string? OwnerOf(TableEntity row) => row.GetString(nameof(Body.Owner));

    public static long PlaceOf(TableEntity row) => row.GetInt64(Place) ?? 0;

    public static Body Parse(TableEntity row, byte[] bytes) => new(
        IdOf(row), row.GetString(nameof(Body.Owner)), row.GetBinary(nameof(Body.Salt)),
        row.GetString(nameof(Body.ContentType)), bytes);

    public static byte[]? BytesOf(TableEntity row) => row.GetBinary(nameof(Body.Bytes));
}
