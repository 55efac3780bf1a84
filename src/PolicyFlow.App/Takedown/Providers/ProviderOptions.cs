using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>The settings under <c>Providers</c>.</summary>
public sealed record ProviderOptions
{
    private const string Name = "Providers:StaleAfterDays";

    /// <summary>After how many days a checked entry is shown as one to check again.</summary>
    public int StaleAfterDays { get; init; } = 180;

    public static ProviderOptions Of(IConfiguration settings) =>
        settings[Name] is not { Length: > 0 } text ? new ProviderOptions()
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? new ProviderOptions { StaleAfterDays = days }
            : new ProviderOptions { StaleAfterDays = 0 };

    /// <summary>Everything to put right.</summary>
    public IEnumerable<string> Problems()
    {
        if (StaleAfterDays is < 1 or > 3650) yield return $"{Name} must be a whole number of days from 1 to 3650.";
    }
}
