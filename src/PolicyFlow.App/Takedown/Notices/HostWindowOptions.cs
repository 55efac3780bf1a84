using Microsoft.Extensions.Configuration;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>The settings under <c>HostWindows</c>: how long the law gives a host, in hours. They are shown with their
/// source; a change moves no window that runs already.</summary>
public sealed record HostWindowOptions
{
    public const string Section = "HostWindows";
    private const int Most = 24 * 30;

    /// <summary>Hours of working days.</summary>
    public int DefamationHours { get; init; } = (int)HostWindows.Default.Defamation.Length.TotalHours;

    /// <summary>Clock hours.</summary>
    public int IntimateImageHours { get; init; } = (int)HostWindows.Default.IntimateImage.Length.TotalHours;

    /// <summary>Switch it on when the duty of section 10(3A) of the Online Safety Act 2023 is in force.</summary>
    public bool IntimateImageInForce { get; init; }

    public HostWindows Windows => new(
        HostWindows.Default.Defamation with { Length = TimeSpan.FromHours(DefamationHours) },
        HostWindows.Default.IntimateImage with
        {
            Length = TimeSpan.FromHours(IntimateImageHours),
            InForce = IntimateImageInForce,
        });

    public static HostWindowOptions Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<HostWindowOptions>() ?? new HostWindowOptions();

    /// <summary>Everything to put right before a window can be reckoned.</summary>
    public IEnumerable<string> Problems()
    {
        if (DefamationHours is < 1 or > Most)
            yield return $"{Section}:{nameof(DefamationHours)} must be between 1 and {Most}.";
        if (IntimateImageHours is < 1 or > Most)
            yield return $"{Section}:{nameof(IntimateImageHours)} must be between 1 and {Most}.";
    }
}
