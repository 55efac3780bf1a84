namespace PolicyFlow.Domain.PolicyReview;

/// <summary>The reports of misuse of a span of time, in numbers without names.</summary>
/// <param name="AtRisk">In how many a child may have been at risk (8.1).</param>
/// <param name="LookedInto">How many somebody was named for to look into (16.1).</param>
/// <param name="Substantiated">How many a second person signed off as substantiated.</param>
/// <param name="Closed">How many are closed; those that go on in another case are counted in that.</param>
/// <param name="Merged">How many go on in another case.</param>
/// <param name="Reopened">How many were opened again at least once.</param>
/// <param name="Held">How many were on hold for a while (8.1, 16.5).</param>
/// <param name="Minutes">Minutes of work on record (18.1).</param>
/// <param name="CasesTimed">How many have minutes on record.</param>
public sealed record MisuseFigures(
    int Reported, int AtRisk, int LookedInto, int Substantiated, int Closed, int Merged, int Open, int Reopened, int Held,
    OverdueMisuse Overdue, int Minutes, int CasesTimed)
{
    public static readonly MisuseFigures None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, OverdueMisuse.None, 0, 0);
}

/// <summary>Steps about misuse that were not taken in their time.</summary>
/// <param name="Safeguarding">No safeguarding lead had a concern after an hour (8.1).</param>
/// <param name="Triage">Nobody had decided what becomes of a report (16.1).</param>
/// <param name="Assignment">Nobody was named to look into it (16.1).</param>
/// <param name="Updates">The reporter had not heard how it stands (9.1).</param>
/// <param name="Outcomes">There was no outcome (16.1).</param>
/// <param name="Lado">The Local Authority Designated Officer had not been told of an allegation (11.7).</param>
public sealed record OverdueMisuse(int Safeguarding, int Triage, int Assignment, int Updates, int Outcomes, int Lado)
{
    public static readonly OverdueMisuse None = new(0, 0, 0, 0, 0, 0);

    public int Sum() => Safeguarding + Triage + Assignment + Updates + Outcomes + Lado;
}
