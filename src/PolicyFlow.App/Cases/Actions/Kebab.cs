using System.Text.Json;

namespace PolicyFlow.App.Cases.Actions;

/// <summary>Names of enum values as the API and the stored events write them.</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
