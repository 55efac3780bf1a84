using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The page at an address was kept as evidence before anybody was approached, or why that was not possible
/// (9.2, 16.4).</summary>
/// <param name="Verdict">What the machine saw while it captured.</param>
/// <param name="Why">A stable kebab-case code, such as <c>captured</c> or <c>login-wall</c>.</param>
/// <param name="Kept">The document of text, headers, hash and time; null where nothing could be read.</param>
public sealed record ItemCaptured(string Item, ItemStatus Verdict, string Why, EvidenceFile? Kept) : ICaseEvent;

/// <summary>Ten minutes were over and pages were still not captured: the letter goes all the same.</summary>
public sealed record CaptureGivenUp(string Approach, IReadOnlyList<string> Items) : ICaseEvent;

/// <summary>It is time for the machine to look again, on a schedule that tightens towards the deadline (16.4).</summary>
/// <param name="About">The approach or escalation whose schedule it is.</param>
/// <param name="Round">Counts from 1; after downtime one look answers for all that were missed.</param>
public sealed record ProbeDue(string About, IReadOnlyList<string> Items, int Round) : ICaseEvent;

/// <summary>The machine could not tell whether content of a closed case is back: a person has to look.</summary>
public sealed record LookNeeded(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>The machine saw content of a closed case again (16.4): the case is open, with new clocks.</summary>
public sealed record ContentBack(
    IReadOnlyList<string> Items, IReadOnlyList<string> Tell, DateTimeOffset DecideBy, DateTimeOffset WarnAt) : ICaseEvent;
