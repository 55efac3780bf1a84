using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>It is settled when governors are told of the terms that end in the review's year (5.1).</summary>
public sealed record TermsPlanned(IReadOnlyList<TermEnd> Terms) : ICaseEvent;

/// <summary>A term is over: the governors of all schools are told that their page is complete (5.1).</summary>
/// <param name="Round">Its place among the planned terms, from 1. After a long sleep the earlier ones are passed over.
/// </param>
/// <param name="Term">The id of a <see cref="SchoolTerm"/>.</param>
public sealed record TermTold(int Round, string Term, IReadOnlyList<string> Tell) : ICaseEvent;
