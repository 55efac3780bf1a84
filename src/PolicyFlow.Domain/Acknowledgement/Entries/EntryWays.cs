namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>On which way somebody came to their own page and confirmed, as it is stored.</summary>
public static class EntryWays
{
    /// <summary>By the personal link in a mail.</summary>
    public const string Link = "link";

    /// <summary>By the short code on a printed letter.</summary>
    public const string ShortCode = "short-code";
}
