using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The site wants the affected person to ask herself: gives her a guided pack. The clock stays on.</summary>
/// <param name="Pack">What she is told to do and may copy: a body.</param>
public sealed record AskComplainant(IReadOnlyList<string> Items, BodyRef Pack) : ICaseCommand;

/// <summary>What she answers on her own page, or told a manager.</summary>
/// <param name="Ticket">The site's receipt or ticket number: a body.</param>
public sealed record AnswerAsComplainant(string Approach, ComplainantAnswer Answer, BodyRef? Ticket) : ICaseCommand;

/// <summary>Asks a member of staff to remove content (17.2), by a letter that a named manager releases.</summary>
/// <param name="Author">The person's id, or null where they are not in the directory.</param>
/// <param name="To">Their address; null where the letter is handed over.</param>
/// <param name="Within">Their own deadline; the setting where null.</param>
public sealed record AskAuthor(
    IReadOnlyList<string> Items, string? Author, BodyRef? To, BodyRef Letter, TimeSpan? Within = null) : ICaseCommand;

/// <summary>What the author answers on a page that shows only the letter.</summary>
public sealed record AnswerAsAuthor(string Approach, AuthorAnswer Answer, BodyRef? Words) : ICaseCommand;

/// <summary>Records that the request was given in person or by phone.</summary>
public sealed record RecordDelivery(string Approach, DeliveryWay Way, DateTimeOffset? At) : ICaseCommand;

/// <summary>Passes a refusal on to the employer (17.2).</summary>
public sealed record ReferConsequence(string Approach, BodyRef? Reason) : ICaseCommand;

/// <summary>Content on one of our own accounts: captured, then removed by a person, and told to those who must know
/// (13.1).</summary>
public sealed record RemoveOurselves(IReadOnlyList<string> Items, BodyRef? Account) : ICaseCommand;
