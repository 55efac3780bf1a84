using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// An index entry. It is written before the commit that it belongs to and removed after the one that ends it, so that
/// none is ever missing; whether one holds is asked of the stream's head.
/// </summary>
internal readonly record struct Hint(TableClient Table, string Partition, string Row)
{
    public Task WriteAsync(CancellationToken cancel) =>
        Table.UpsertEntityAsync(new TableEntity(Partition, Row), TableUpdateMode.Replace, cancel);

    public Task RemoveAsync() => Table.DeleteEntityAsync(Partition, Row, Azure.ETag.All, CancellationToken.None);

    /// <summary>The mark that a row's name ends with.</summary>
    public static Mark MarkOf(string row) => Mark.Parse(row.AsSpan()[^(Mark.Size * 2)..]);
}
