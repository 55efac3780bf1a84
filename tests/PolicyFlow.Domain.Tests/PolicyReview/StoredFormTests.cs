using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>A review's events as they were first written; they must be read for ever, and written the same.</summary>
public sealed class StoredFormTests
{
    public static TheoryData<string, string> Golden => new()
    {
        {
            "review-scheduled",
            """{"year":2027,"warnAt":["2027-08-01T07:00:00+00:00"],"opensAt":"2027-10-01T07:00:00+00:00","""
            + "\"overdueAt\":\"2027-11-01T08:00:00+00:00\"}"
        },
        { "review-warned", """{"round":1,"tell":["p-1"]}""" },
        { "review-opened", """{"tell":["p-1","p-2"]}""" },
        { "review-overdue", """{"tell":[]}""" },
        { "review-held", """{"heldAt":"2027-10-06T11:00:00+00:00","changes":true,"note":{"id":"n","sha256":"aa"}}""" },
        { "letter-skipped", """{"letter":"tell-review-comes","round":2,"reason":"The review is open by now."}""" },
        { "mail-sent", """{"letter":"tell-review-open","lane":"person:p-1","round":0,"messageId":"m","repeated":false}""" },
        { "mail-failing", """{"letter":"tell-review-open","lane":"person:p-1","round":0,"forGood":true}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data)
    {
        var stored = new StoredEvent(
            "policy-review-2027", 1, DateTimeOffset.UnixEpoch, "system", "", "c", name, 1, data, "", "");

        var recorded = EventCodec.Decode(PolicyReviewCatalogue.Events, stored);
        var again = EventCodec.Encode(PolicyReviewCatalogue.Events, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, 1, data), (again.Name, again.Version, again.Data));
    }

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        PolicyReviewCatalogue.Events.All.Select(e => e.Name).Order(),
        Golden.Select(row => (string)row[0]).Order());
}
