namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>The stable codes of what the health check finds.</summary>
public static class HealthKinds
{
    public const string ReplacedLaw = "replaced-law";
    public const string OldGuidance = "old-guidance";
    public const string ClosedService = "closed-service";
    public const string BrokenReference = "broken-reference";
    public const string DeadLink = "dead-link";
    public const string InsecureLink = "insecure-link";
    public const string RepeatedClause = "repeated-clause";
    public const string Numbering = "numbering";
    public const string BrokenSentence = "broken-sentence";
    public const string ReviewDatePassed = "review-date-passed";
    public const string Monitoring = "consent-to-monitoring";
    public const string Passwords = "passwords";
    public const string MissingLaw = "missing-law";

    public static readonly IReadOnlyList<string> All =
    [
        ReviewDatePassed, ReplacedLaw, OldGuidance, MissingLaw, Monitoring, Passwords, BrokenReference, DeadLink,
        InsecureLink, ClosedService, RepeatedClause, BrokenSentence, Numbering,
    ];

    /// <summary>A short heading for people.</summary>
    public static string Heading(string kind) => kind switch
    {
        ReplacedLaw => "A law that has been replaced",
        OldGuidance => "An old edition of guidance",
        ClosedService => "A service that has closed or changed its name",
        BrokenReference => "A reference that leads nowhere",
        DeadLink => "A link to a page that is gone",
        InsecureLink => "A link without encryption",
        RepeatedClause => "The same words twice",
        Numbering => "Numbers out of order",
        BrokenSentence => "A sentence that may be broken",
        ReviewDatePassed => "The review date has passed",
        Monitoring => "Consent to monitoring",
        Passwords => "Passwords to be handed over",
        MissingLaw => "A law or guidance that is not named",
        _ => kind,
    };
}
