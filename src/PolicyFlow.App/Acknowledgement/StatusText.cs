using System.Text.Json;

namespace PolicyFlow.App.Acknowledgement;

/// <summary>The stored form of a state or kind, such as <c>recorded-on-behalf</c>.</summary>
public static class StatusText
{
    public static string Of<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value behind a stored form, or null.</summary>
    public static T? Read<T>(string? text) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Of(value) == text).Select(value => (T?)value).FirstOrDefault();
}
