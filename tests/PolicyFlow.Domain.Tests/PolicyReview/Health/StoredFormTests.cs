using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Health;

namespace PolicyFlow.Domain.Tests.PolicyReview.Health;

/// <summary>A look at links as it was first written; it must be read for ever, and written the same.</summary>
public sealed class StoredFormTests
{
    private const string Data =
        """{"on":"2026-11-25","links":[{"url":"https://a.example/","found":"cannot-tell","why":"It did not answer."}]}""";

    [Fact]
    public void An_event_is_read_and_written_as_it_always_was()
    {
        var stored = new StoredEvent(
            "policy-links/p", 1, DateTimeOffset.UnixEpoch, "person:p-1", "", "c", "policy-links-looked-at", 1, Data, "", "");

        var recorded = EventCodec.Decode(LinkBook.Catalogue, stored);
        var again = EventCodec.Encode(LinkBook.Catalogue, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal(("policy-links-looked-at", 1, Data), (again.Name, again.Version, again.Data));
        Assert.Single(LinkBook.Catalogue.All);
    }

    [Fact]
    public void The_last_look_at_a_link_is_what_counts()
    {
        var first = Look(1, new DateOnly(2026, 11, 1), ("a", LinkFound.There), ("b", LinkFound.Gone));
        var second = Look(2, new DateOnly(2026, 11, 2), ("b", LinkFound.CannotTell));

        var book = LinkBook.Evolve(LinkBook.Evolve(LinkBook.Empty, first), second);

        Assert.Equal(
            [("a", LinkFound.There, 1), ("b", LinkFound.CannotTell, 2)],
            book.Looks.Select(l => (l.Url, l.Found, l.On.Day)));
    }

    private static Recorded Look(int sequence, DateOnly on, params (string Url, LinkFound Found)[] links) => new(
        sequence, default, Actor.System, new PolicyLinksLookedAt(on, [.. links.Select(l => new LinkSeen(l.Url, l.Found, ""))]));
}
