using System.Globalization;

namespace PolicyFlow.Domain.People.Digest;

/// <summary>The one letter of a digest. Person and London day are what it is known by.</summary>
public static class DigestLetters
{
    public const string Digest = "send-digest";

    /// <summary>How an effect names the day of its digest, for example <c>2026-10-25</c>.</summary>
    public static string About(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
