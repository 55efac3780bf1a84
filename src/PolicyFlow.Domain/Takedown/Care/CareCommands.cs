using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Says who is affected, so that she gets a page of her own.</summary>
/// <param name="Email">Her address; null where she is reached by phone or in person.</param>
/// <param name="IsReporter">She reported it herself.</param>
/// <param name="Person">Her id where she is in our directory.</param>
public sealed record RecordAffected(BodyRef? Name, BodyRef? Email, bool IsReporter, string? Person = null) : ICaseCommand;

/// <summary>Shows the link to her page to a named person, who hands it over.</summary>
public sealed record ShowPrivateLink : ICaseCommand;

/// <summary>Chooses, on her own page, whether a host may learn her name.</summary>
/// <param name="Wording">The exact wording that she was shown.</param>
public sealed record ChooseNaming(bool Named, BodyRef? Wording) : ICaseCommand;

/// <summary>Asks the affected person for consent to tell the police (16.5).</summary>
public sealed record RequestPoliceConsent : ICaseCommand;

/// <summary>What she answered.</summary>
/// <param name="Wording">The exact wording that she was shown or read.</param>
public sealed record AnswerPoliceConsent(ConsentAnswer Answer, AnswerWay Way, BodyRef? Wording, BodyRef? Note) : ICaseCommand;

/// <summary>Approves a message to the police, exactly as previewed.</summary>
/// <param name="Override">Without her consent: what a named person states.</param>
public sealed record ReportToPolice(BodyRef To, BodyRef Letter, PoliceOverride? Override, BodyRef? Reason) : ICaseCommand;

/// <summary>Records that the police were told by phone, online or in person.</summary>
/// <param name="Reference">The police's reference: a body.</param>
public sealed record RecordPoliceReport(ApproachChannel Way, DateTimeOffset? MadeAt, BodyRef? Reference) : ICaseCommand;
