using System.Text.Json;

namespace PolicyFlow.App.Cases.Actions;

/// <summary>Names of enum values as the API and the stored events write them.</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a name, or null.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Of(value) == text).Select(value => (T?)value).FirstOrDefault();
}
