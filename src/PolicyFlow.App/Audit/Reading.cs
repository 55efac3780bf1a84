namespace PolicyFlow.App.Audit;

/// <summary>Which readings an auditor wants to see. Without a case and a person it is one day's.</summary>
/// <param name="Person">A person's id, or null for anybody.</param>
/// <param name="Reference">A case's reference in its shown form, or null for any.</param>
/// <param name="Day">The day in Europe/London, or null for any.</param>
public sealed record ReadingsAsked(string? Person, string? Reference, DateOnly? Day);

/// <summary>Somebody looked at something; no word of what they saw.</summary>
/// <param name="What">What it was: a case, a mail that waits, somebody's page in a campaign.</param>
/// <param name="Reference">The reference of the case, where it is one.</param>
/// <param name="Page">What of it was looked at: the page, its evidence, by the API.</param>
/// <param name="Person">The name of whoever read it.</param>
/// <param name="At">System time, UTC.</param>
public sealed record Reading(string What, string? Reference, string Page, string Person, DateTimeOffset At);

/// <summary>A page of readings, and the cursor that goes on where it ends (null at the end).</summary>
public sealed record ReadingsFound(IReadOnlyList<Reading> Readings, string? Next);
