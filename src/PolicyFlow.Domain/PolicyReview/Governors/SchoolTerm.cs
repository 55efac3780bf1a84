using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>The three terms of a school year, as far as they are known without anybody's term dates.</summary>
public enum TermName
{
    /// <summary>1 January to 31 March.</summary>
    Spring,

    /// <summary>1 April to 31 August.</summary>
    Summer,

    /// <summary>1 September to 31 December.</summary>
    Autumn,
}

/// <summary>A term by which governors are told (5.1). Days are Europe/London. Holidays belong to the term before them, so
/// that every report is in one term.</summary>
/// <param name="Year">The calendar year in which it lies.</param>
public sealed partial record SchoolTerm(int Year, TermName Name)
{
    /// <summary>For example <c>2026-autumn</c>: as it stands in addresses and events.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Name.ToString().ToLowerInvariant()}");

    public DateOnly First => new(Year, Name switch { TermName.Spring => 1, TermName.Summer => 4, _ => 9 }, 1);

    public DateOnly Last => Next.First.AddDays(-1);

    public SchoolTerm Next => Name == TermName.Autumn ? new(Year + 1, TermName.Spring) : this with { Name = Name + 1 };

    public SchoolTerm Before => Name == TermName.Spring ? new(Year - 1, TermName.Autumn) : this with { Name = Name - 1 };

    public static SchoolTerm Of(DateOnly day) => new(
        day.Year, day.Month < 4 ? TermName.Spring : day.Month < 9 ? TermName.Summer : TermName.Autumn);

    /// <summary>Reads the stored form; null where it is none.</summary>
    public static SchoolTerm? Parse(string? id) =>
        Form().Match(id ?? "") is { Success: true } m && Enum.TryParse<TermName>(m.Groups[2].Value, true, out var name)
            ? new SchoolTerm(int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), name)
            : null;

    [GeneratedRegex(@"\A(20[0-9]{2})-(spring|summer|autumn)\z")]
    private static partial Regex Form();
}

/// <summary>When governors are told that a term's page is complete.</summary>
/// <param name="Term">The id of a <see cref="SchoolTerm"/>.</param>
/// <param name="TellAt">UTC.</param>
public sealed record TermEnd(string Term, DateTimeOffset TellAt);
