namespace PolicyFlow.Domain.PolicyReview.Laws;

/// <summary>What the health check does about an entry of the list.</summary>
public enum LawKind
{
    /// <summary>A law that was repealed or replaced, wholly or in part: naming it is a finding.</summary>
    ReplacedLaw,

    /// <summary>Guidance with editions: naming an older one than <see cref="LawEntry.Year"/> is a finding.</summary>
    Guidance,

    /// <summary>A law or guidance that a policy of this kind is expected to name: not naming it is a finding.</summary>
    Expected,

    /// <summary>A service that has closed or goes by another name.</summary>
    Service,

    /// <summary>Words that make staff consent to being monitored (15.1).</summary>
    Monitoring,

    /// <summary>Words that ask for passwords (17.1).</summary>
    Passwords,
}

/// <summary>One thing that the health check looks for in a policy. Nothing about it is personal.</summary>
/// <param name="Kind">What is done about it.</param>
/// <param name="Name">As a reader knows it.</param>
/// <param name="Words">Any of them is a match; see <see cref="WordPattern"/> for what they may say.</param>
/// <param name="Became">What became of it, as a sentence.</param>
/// <param name="Instead">What to write instead, as a sentence.</param>
/// <param name="Source">The https address where that can be read.</param>
public sealed record LawEntry(
    LawKind Kind, string Name, IReadOnlyList<string> Words, string Became, string Instead, string Source)
{
    /// <summary>The year of the edition in force, for guidance.</summary>
    public int? Year { get; init; }

    /// <summary>Where one of these stands in the same clause, the policy deals with the matter already: for example the
    /// newer law beside the older.</summary>
    public IReadOnlyList<string> SettledBy { get; init; } = [];

    public bool Equals(LawEntry? other) =>
        other is not null && (Kind, Name, Became, Instead, Source, Year)
            == (other.Kind, other.Name, other.Became, other.Instead, other.Source, other.Year)
        && Words.SequenceEqual(other.Words) && SettledBy.SequenceEqual(other.SettledBy);

    public override int GetHashCode() => HashCode.Combine(Kind, Name, Became, Instead, Source, Year, Words.Count);
}
