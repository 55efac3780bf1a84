using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>JSON within a property of a row. It never reaches a page, so quotes need not be written in six characters.
/// </summary>
internal static class RowJson
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
