using Azure.Data.Tables;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Tables;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Tables;

/// <summary>
/// What tells an index entry that holds from a stale one lies in storage, and a reader takes stale ones away. A release
/// that worked it out in another way would take away every entry of the releases before it: people, desks, searches.
/// </summary>
public sealed class KeptFormTests : TablesTest
{
    private static readonly Key Entry = new("directory", "person", "0000000003");

    [Fact]
    public void The_fingerprint_of_a_key_stays_what_it_was() =>
        Assert.Equal("dfcb341ad395a79a9f4e872a41e8d94d", KeySet.FingerprintOf(Entry).ToString("x32", null));

    [Fact]
    public async Task The_row_of_an_index_entry_stays_what_it_was()
    {
        await MustWriteAsync(Make.Write("person/p-1", 0, "c1") with { AddKeys = [Entry] });

        var rows = Under.Options.Tables.GetTableClient(Under.Options.Prefix + "Keys").QueryAsync<TableEntity>();
        var row = await rows.SingleAsync();

        Assert.Equal("directory!38a81e87e79631e602bf5fbd307ce2fc", row.PartitionKey);
        Assert.Matches("^0000000003!person.2Fp-1!00000001[0-9a-f]{8}$", row.RowKey);
    }
}
