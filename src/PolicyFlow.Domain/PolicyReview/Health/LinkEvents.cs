using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>What was seen of one link of a policy.</summary>
/// <param name="Why">The reason as a sentence.</param>
public sealed record LinkSeen(string Url, LinkFound Found, string Why);

/// <summary>Somebody had the links of a policy looked at.</summary>
/// <param name="On">The day, Europe/London.</param>
public sealed record PolicyLinksLookedAt(DateOnly On, IReadOnlyList<LinkSeen> Links) : ICaseEvent;

/// <summary>What was last seen of each link of a policy, in the order in which they were first met.</summary>
public sealed record LinkBook(IReadOnlyList<LinkLook> Looks)
{
    public static readonly LinkBook Empty = new([]);

    /// <summary>The stored names of the events.</summary>
    public static readonly EventCatalogue Catalogue =
        new EventCatalogue().Add<PolicyLinksLookedAt>("policy-links-looked-at", "19.2");

    public static LinkBook Evolve(LinkBook book, Recorded recorded)
    {
        if (recorded.Event is not PolicyLinksLookedAt e) return book;
        var newer = e.Links.GroupBy(l => l.Url)
            .ToDictionary(g => g.Key, g => new LinkLook(g.Key, g.Last().Found, e.On, g.Last().Why));
        return new LinkBook([.. book.Looks.Where(l => !newer.ContainsKey(l.Url)), .. newer.Values]);
    }
}
