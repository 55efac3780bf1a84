using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview.Laws;

/// <summary>Asks for an entry to read like this. It has no <see cref="LawProblems"/>.</summary>
/// <param name="Edition">The edition that the form showed; 0 for one that is new or as it came with the program.</param>
/// <param name="Entry">Null to have it taken off the list.</param>
public sealed record ProposeLaw(int Edition, LawEntry? Entry) : ICaseCommand;

/// <summary>Says yes or no to a proposal, by its number.</summary>
public sealed record AnswerLaw(int Proposal, bool Confirm) : ICaseCommand;

/// <summary>Vouches for the entry as it was shown.</summary>
/// <param name="On">Today, Europe/London.</param>
public sealed record CheckLaw(int Edition, DateOnly On) : ICaseCommand;

/// <summary>What a decision on an entry may know.</summary>
/// <param name="Second">Who asks, and who may confirm: all active managers and administrators.</param>
/// <param name="Shipped">The entry as it came with the program; null for one that the network added.</param>
public sealed record LawContext(SecondPerson Second, LawEntry? Shipped);
