namespace PolicyFlow.Domain.PolicyReview;

/// <summary>What was reported in a span of time, in numbers without names: the takedowns, and beside them the reports of misuse.
/// </summary>
/// <param name="From">The first moment (UTC).</param>
/// <param name="Until">The first moment after it (UTC).</param>
/// <param name="Approached">Of how many somebody was asked to remove the content.</param>
/// <param name="Gone">Of how many a person has confirmed that it was gone or amended.</param>
/// <param name="GoneInTime">Of these, within 24 hours of the first approach (16.3).</param>
/// <param name="MedianMinutes">From the first approach to the confirmation, in minutes; null where none is gone.</param>
/// <param name="WindowsMissed">How many removal windows ran out with the content still there.</param>
/// <param name="CasesMissed">In how many cases that happened.</param>
/// <param name="CasesEscalated">How many cases went to a further body at all.</param>
/// <param name="Reopened">How many cases were opened again at least once.</param>
/// <param name="Open">How many are not closed.</param>
/// <param name="Minutes">Minutes of work on record (18.1).</param>
/// <param name="CasesTimed">How many cases have minutes on record.</param>
/// <param name="Unreadable">Cases that a newer release wrote and this one cannot count.</param>
public sealed record YearFigures(
    DateTimeOffset From, DateTimeOffset Until, int Reported, int Approached, int Gone, int GoneInTime, int? MedianMinutes,
    int? LongestMinutes, int WindowsMissed, int CasesMissed, int ToHelpline, int ToNetworkProvider, int ToGovernors,
    int CasesEscalated, int Reopened, int Removed, int NotRemoved, int NotApproached, int Open, OverdueSteps Overdue,
    int Minutes, int CasesTimed, int Unreadable)
{
    /// <summary>The reports of misuse; null in figures of an earlier release, which did not count them.</summary>
    public MisuseFigures? Misuse { get; init; }

    /// <summary>Reports of either kind.</summary>
    public int AllReported() => Reported + (Misuse?.Reported ?? 0);

    /// <summary>Minutes of work on record for cases of either kind (18.1).</summary>
    public int AllMinutes() => Minutes + (Misuse?.Minutes ?? 0);

    /// <summary>How many cases of either kind have minutes on record.</summary>
    public int AllTimed() => CasesTimed + (Misuse?.CasesTimed ?? 0);
}

/// <summary>Steps that were not taken in their time.</summary>
/// <param name="Decisions">Nobody decided on an approach in time (16.3).</param>
/// <param name="Safeguarding">No safeguarding lead had taken a report after an hour (8.1).</param>
/// <param name="NextSteps">Nobody decided in time what comes after a missed window (16.4).</param>
/// <param name="FurtherBodies">A further body did not help in its time (16.4).</param>
/// <param name="Requests">A member of staff did not answer a request in time (17.2).</param>
public sealed record OverdueSteps(int Decisions, int Safeguarding, int NextSteps, int FurtherBodies, int Requests)
{
    public static readonly OverdueSteps None = new(0, 0, 0, 0, 0);

    public int Sum() => Decisions + Safeguarding + NextSteps + FurtherBodies + Requests;
}

/// <summary>Minutes of work that a year's reports cost (18.1).</summary>
/// <param name="Year">The year in whose review it is counted.</param>
/// <param name="Cases">How many cases have minutes on record.</param>
public sealed record YearMinutes(int Year, int Minutes, int Cases);
