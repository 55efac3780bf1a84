using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Keys;

/// <summary>The settings under <c>Keys</c>: what the key rings are wrapped with where they lie.</summary>
public sealed record KeysOptions
{
    public const string Setting = "Keys:WrappingSecret";
    public const string PreviousSetting = "Keys:PreviousWrappingSecrets";

    /// <summary>A shorter one could be guessed by whoever got hold of the wrapped keys.</summary>
    public const int LeastLength = 32;

    /// <summary>Wraps every key; empty where the folder's rights are protection enough.</summary>
    public string WrappingSecret { get; init; } = "";

    /// <summary>Secrets that keys may still be wrapped with; such keys are wrapped anew at the next start.</summary>
    public IReadOnlyList<string> PreviousWrappingSecrets { get; init; } = [];

    public static KeysOptions Of(IConfiguration settings)
    {
        var previous = settings.GetSection(PreviousSetting);
        return new KeysOptions
        {
            WrappingSecret = (settings[Setting] ?? "").Trim(),
            PreviousWrappingSecrets = previous.Value is { } one
                ? one.Split((char[])[' ', ',', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
                : [.. previous.GetChildren().Select(c => (c.Value ?? "").Trim()).Where(v => v.Length > 0)],
        };
    }

    /// <summary>Everything to put right before keys can be wrapped with these settings.</summary>
    /// <param name="needed">Whether keys must be wrapped, as they must where others run the storage.</param>
    public IEnumerable<string> Problems(bool needed)
    {
        if (needed && WrappingSecret.Length == 0)
            yield return $"Set {Setting} to a random secret of at least {LeastLength} characters, from your key vault.";
        if (WrappingSecret.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal))
            yield return $"{Setting} could not be read from the key vault: the app's identity needs the right to read it.";
        else if (WrappingSecret.Length is > 0 and < LeastLength)
            yield return $"{Setting} is too short: it needs at least {LeastLength} characters.";
        if (WrappingSecret.Length == 0 && PreviousWrappingSecrets.Count > 0)
            yield return $"{PreviousSetting} is set, but {Setting} is not.";
    }
}
