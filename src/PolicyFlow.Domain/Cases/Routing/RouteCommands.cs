namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>Asks that matters of a category go elsewhere.</summary>
/// <param name="Edition">The edition of the category that the form showed.</param>
/// <param name="Choice">Null to have it go again where it went before.</param>
public sealed record ProposeRoute(int Edition, string Category, RouteChoice? Choice, BodyRef Reason) : ICaseCommand;

/// <summary>Says yes or no to a proposal, by its number.</summary>
public sealed record AnswerRoute(int Proposal, bool Confirm) : ICaseCommand;

/// <summary>What a decision on a table may know.</summary>
/// <param name="Second">Who asks, and who may confirm: all active managers and administrators.</param>
/// <param name="Before">Where each category goes as long as this place changes nothing: for a school the network's table,
/// for the network the policy's.</param>
public sealed record RouteContext(SecondPerson Second, Func<string, RouteChoice> Before);
