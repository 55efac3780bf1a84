using System.Text.RegularExpressions;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Takedown.Providers;

/// <summary>What is wrong with a typed entry, field by field, in words for the person who typed it.</summary>
public static partial class ProviderProblems
{
    public const int MostHosts = 40;
    public const int MostSteps = 20;
    public const int StepLength = 300;
    public const int HoursLength = 200;
    public const int TakesLength = 1000;
    public const int PhoneLength = 30;

    /// <returns>The field (<c>name</c>, <c>scope</c>, <c>hosts</c>, <c>steps</c>, <c>hours</c>, <c>takes</c>,
    /// <c>form</c>, <c>email</c>, <c>phone</c>) and what to put right; nothing where all is good.</returns>
    public static IEnumerable<(string Field, string Message)> Of(ProviderEntry entry, ProviderReach reach)
    {
        if (DisplayName.Problem(entry.Name, "Name") is { } name) yield return ("name", name);
        if (!Enum.IsDefined(entry.Scope)) yield return ("scope", "Choose what the provider is");
        if (HostProblem(entry.Hosts) is { } hosts) yield return ("hosts", hosts);
        if (StepProblem(entry.Steps) is { } steps) yield return ("steps", steps);
        if (PlainWords.Problem(entry.Hours, HoursLength, "Opening hours") is { } hours) yield return ("hours", hours);
        if (PlainWords.Problem(entry.Takes.Replace('\n', ' '), TakesLength, "What it takes") is { } takes)
            yield return ("takes", takes);
        if (reach.Form is { } form && WebName.AddressProblem(form) is { } badForm) yield return ("form", badForm);
        if (reach.Email is { } email && EmailAddress.Problem(email) is { } badEmail) yield return ("email", badEmail);
        if (reach.Phone is { } phone && (phone.Length > PhoneLength || !PhoneShape().IsMatch(phone)))
            yield return ("phone", "Enter a phone number, like 01632 960 001");
    }

    private static string? HostProblem(IReadOnlyList<string> hosts) =>
        hosts.Count > MostHosts ? $"Enter {MostHosts} websites or fewer"
        : hosts.Any(h => !WebName.IsHost(h)) ? "Enter each website by its name alone, like example.com, one on each line"
        : null;

    private static string? StepProblem(IReadOnlyList<string> steps) =>
        steps.Count > MostSteps
            ? $"Enter {MostSteps} steps or fewer"
            : steps.Select(s => PlainWords.Problem(s, StepLength, "Each step")).FirstOrDefault(p => p is not null);

    [GeneratedRegex(@"\A\+?[0-9][0-9 ()-]{2,}[0-9]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex PhoneShape();
}
