namespace PolicyFlow.App.Cases;

/// <summary>One of the kinds of stream that are driven: the four kinds of case, digests and imports.</summary>
/// <param name="Name">The name of its orchestration, by which operators list and count them.</param>
/// <param name="Prefix">What its stream ids begin with.</param>
public sealed record CaseKind(string Name, string Prefix)
{
    /// <summary>Harmful content is to be removed (16.3 to 16.6).</summary>
    public static readonly CaseKind Takedown = new("Takedown", "takedown-");

    /// <summary>Misuse is to be looked into (9, 16.1).</summary>
    public static readonly CaseKind Investigation = new("Investigation", "investigation-");

    /// <summary>All staff confirm that they have read the policy (5.3).</summary>
    public static readonly CaseKind AcknowledgementCampaign = new("AcknowledgementCampaign", "campaign-");

    /// <summary>The policy is reviewed in October (19.2).</summary>
    public static readonly CaseKind PolicyReview = new("PolicyReview", "policy-review-");

    /// <summary>What waits for one person goes out once a day.</summary>
    public static readonly CaseKind Digest = new("Digest", "digest-");

    /// <summary>A file of people is read and carried out (3.1).</summary>
    public static readonly CaseKind RosterImport = new("RosterImport", "roster-import-");

    public static readonly IReadOnlyList<CaseKind> All =
        [Takedown, Investigation, AcknowledgementCampaign, PolicyReview, Digest, RosterImport];

    /// <summary>The kind of a stream, or null for one that nobody drives, such as a person's.</summary>
    public static CaseKind? Of(string stream) =>
        All.FirstOrDefault(kind => stream.StartsWith(kind.Prefix, StringComparison.Ordinal));
}
