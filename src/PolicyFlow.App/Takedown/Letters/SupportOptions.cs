using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>The settings under <c>Support</c>: the line that staff can call at any hour (16.6). Numbers change, so each
/// is shown with its source and the day on which somebody of this network checked it.</summary>
public sealed record SupportOptions
{
    public const string Section = "Support";

    /// <summary>Where the defaults come from.</summary>
    public const string Source = "educationsupport.org.uk: free, for everybody who works in education";

    public string Name { get; init; } = "Education Support";
    public string Number { get; init; } = "08000 562 561";
    public string Hours { get; init; } = "24 hours a day, every day";
    public string WebAddress { get; init; } = "https://www.educationsupport.org.uk";

    /// <summary>The day on which somebody last called the number or looked it up; null where nobody has.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>What stands in <c>Support:CheckedOn</c> and is no day.</summary>
    private string? Unreadable { get; init; }

    public static SupportOptions Of(IConfiguration settings)
    {
        var section = settings.GetSection(Section);
        var defaults = new SupportOptions();
        var day = (section[nameof(CheckedOn)] ?? "").Trim();
        var read = DateOnly.TryParseExact(
            day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at);
        return new SupportOptions
        {
            Name = section[nameof(Name)]?.Trim() ?? defaults.Name,
            Number = section[nameof(Number)]?.Trim() ?? defaults.Number,
            Hours = section[nameof(Hours)]?.Trim() ?? defaults.Hours,
            WebAddress = section[nameof(WebAddress)]?.Trim() ?? defaults.WebAddress,
            CheckedOn = read ? at : null,
            Unreadable = read || day.Length == 0 ? null : day,
        };
    }

    /// <summary>Whether it is time that somebody checks the number again: never checked, or more than a year ago.
    /// </summary>
    public bool IsStale(DateOnly today) => CheckedOn is not { } day || day.AddYears(1) < today;

    /// <summary>Everything to put right before anybody can be told whom to call.</summary>
    public IEnumerable<string> Problems()
    {
        if (Name.Length == 0) yield return "Set Support:Name to the name of the line that staff can call.";
        if (Hours.Length == 0) yield return "Set Support:Hours to the hours at which the line answers.";
        if (Number.Count(char.IsAsciiDigit) < 3 || !Number.All(c => char.IsAsciiDigit(c) || c is ' ' or '+'))
            yield return "Support:Number must be a telephone number, such as 08000 562 561.";
        if (!Uri.TryCreate(WebAddress, UriKind.Absolute, out var web) || web.Scheme != Uri.UriSchemeHttps)
            yield return "Support:WebAddress must be an https address.";
        if (Unreadable is not null)
            yield return $"Support:CheckedOn must be a day such as 2026-11-24; '{Unreadable}' is none.";
    }
}
