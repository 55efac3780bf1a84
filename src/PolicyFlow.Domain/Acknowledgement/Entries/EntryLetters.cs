namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>The letters of a person's entry. All carry links and none says more than that a policy waits.</summary>
public static class EntryLetters
{
    /// <summary>The invitation and the reminders: everything that waits for one person on one day, in one mail.</summary>
    public const string Digest = "send-policy-digest";

    /// <summary>The personal link once more, because its owner asked.</summary>
    public const string Link = "send-policy-link";

    /// <summary>What was confirmed, for the person's own records.</summary>
    public const string Certificate = "send-policy-certificate";

    /// <summary>A question was answered.</summary>
    public const string Answer = "send-policy-answer";

    /// <summary>Tells the managers that somebody asks, declines or cannot be reached; it waits for their digest.</summary>
    public const string ForManagers = "tell-policy-matter";

    private const string MemberLane = "member:";

    public static string ToMember(string memberId) => MemberLane + memberId;

    /// <summary>Whom a lane leads to, or null where it is nobody's on the staff list.</summary>
    public static string? MemberOf(string lane) =>
        lane.StartsWith(MemberLane, StringComparison.Ordinal) ? lane[MemberLane.Length..] : null;
}
