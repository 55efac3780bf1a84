using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.People.Roster;

/// <summary>What may be written about a member. The words stand in mail headers, pages and spreadsheets.</summary>
public static partial class MemberProblems
{
    public const int MostRole = 60;
    public const int MostNumber = 40;
    public const int MostWords = 500;

    public static string? Name(string? name) => DisplayName.Problem(name, "Full name");

    /// <summary>Nothing where the address is good or there is none.</summary>
    public static string? Email(string? email) => string.IsNullOrWhiteSpace(email) ? null : EmailAddress.Problem(email);

    /// <summary>Nothing where the number is good or there is none.</summary>
    public static string? Number(string? number) =>
        string.IsNullOrWhiteSpace(number) || StaffNumber().IsMatch(number)
            ? null
            : $"Staff number must be letters, numbers, dots, dashes and slashes, {MostNumber} characters or fewer";

    /// <summary>Nothing where the role is good or there is none.</summary>
    public static string? Role(string? role) =>
        string.IsNullOrWhiteSpace(role) ? null
        : role.Length > MostRole ? $"Job title must be {MostRole} characters or fewer"
        : DisplayName.Problem(role, "Job title");

    /// <summary>The form by which two spellings of one staff number are the same.</summary>
    public static string NormalNumber(string number) => number.Trim().ToUpperInvariant();

    /// <summary>The form by which two spellings of one name are the same: case and doubled spaces do not count.</summary>
    public static string NormalName(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    [GeneratedRegex(@"\A[\p{L}\p{Nd}][\p{L}\p{Nd} ./_-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex StaffNumber();
}
