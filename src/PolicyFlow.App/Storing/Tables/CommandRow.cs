using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>A command that was carried out: which events it wrote.</summary>
/// <param name="Count">How many events; a command may have none.</param>
/// <param name="Call">Names the one call that wrote it, so that a call whose answer was lost knows
/// itself again.</param>
internal sealed record CommandRow(int First, int Count, string Call)
{
    /// <summary>All rows of commands lie between these names.</summary>
    public static readonly string FirstKey = $"c{KeyText.Separator}";

    public static readonly string LastKey = $"c{KeyText.End}";

    private const string Id = nameof(Id);

    public static string KeyOf(string commandId) => FirstKey + KeyText.EncodeId(commandId);

    public static CommandRow Parse(TableEntity row) => new(
        row.GetInt32(nameof(First))!.Value, row.GetInt32(nameof(Count))!.Value, row.GetString(nameof(Call)));

    /// <summary>The command that a row is of.</summary>
    public static string CommandOf(TableEntity row) =>
        row.GetString(Id) ?? KeyText.Decode(row.RowKey.AsSpan()[FirstKey.Length..]);

    public TableEntity ToEntity(string partition, string commandId)
    {
        var row = new TableEntity(partition, KeyOf(commandId))
        {
            [nameof(First)] = First,
            [nameof(Count)] = Count,
            [nameof(Call)] = Call,
        };
        // A long id is cut in the row's name.
        if (row.RowKey.Contains(KeyText.End, StringComparison.Ordinal)) row[Id] = commandId;
        return row;
    }
}
