using Azure.Data.Tables;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>A command that was carried out: which events it wrote.</summary>
/// <param name="Count">How many events; a command may have none.</param>
/// <param name="Call">Names the one call that wrote it, so that a call whose answer was lost knows
/// itself again.</param>
internal sealed record CommandRow(int First, int Count, string Call)
{
    public static string KeyOf(string commandId) => $"c{KeyText.Separator}{KeyText.EncodeId(commandId)}";

    public static CommandRow Parse(TableEntity row) => new(
        row.GetInt32(nameof(First))!.Value, row.GetInt32(nameof(Count))!.Value, row.GetString(nameof(Call)));

    public TableEntity ToEntity(string partition, string commandId) => new(partition, KeyOf(commandId))
    {
        [nameof(First)] = First,
        [nameof(Count)] = Count,
        [nameof(Call)] = Call,
    };
}
