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
        {
            "early-review-opened",
            """{"year":2027,"number":1,"title":{"id":"t","sha256":"aa"},"takesEffect":"2027-09-01","""
            + "\"overdueAt\":\"2027-09-01T07:00:00+00:00\",\"tell\":[\"p-1\"]}"
        },
        { "review-overdue", """{"tell":[],"climbAt":"2027-11-15T08:00:00+00:00"}""" },
        { "next-review-scheduled", """{"year":2028}""" },
        { "review-climbed", """{"round":1,"tell":["p-9"],"nextAt":"2027-12-15T08:00:00+00:00"}""" },
        { "checklist-asked", """{"round":2}""" },
        {
            "checklist-filled",
            """{"round":1,"points":[{"id":"removals","topic":"removals","mark":"0a1b"}],"figures":{"""
            + "\"from\":\"2026-10-01T07:00:00+00:00\",\"until\":\"2027-10-01T07:00:00+00:00\",\"reported\":9,\"approached\":8,"
            + "\"gone\":7,\"goneInTime\":6,\"medianMinutes\":300,\"longestMinutes\":2000,\"windowsMissed\":2,\"casesMissed\":1,"
            + "\"toHelpline\":1,\"toNetworkProvider\":0,\"toGovernors\":0,\"casesEscalated\":1,\"reopened\":1,\"removed\":6,"
            + "\"notRemoved\":1,\"notApproached\":1,\"open\":1,\"overdue\":{\"decisions\":1,\"safeguarding\":0,\"nextSteps\":0,"
            + "\"furtherBodies\":0,\"requests\":0},\"minutes\":400,\"casesTimed\":8,\"unreadable\":0},"
            + "\"trend\":[{\"year\":2026,\"minutes\":500,\"cases\":9}],\"words\":{\"id\":\"w\",\"sha256\":\"aa\"}}"
        },
        { "point-ticked", """{"point":"removals","answer":"not-needed","note":{"id":"n","sha256":"aa"}}""" },
        { "point-unticked", """{"point":"removals"}""" },
        { "review-held", """{"heldAt":"2027-10-06T11:00:00+00:00","changes":true,"note":{"id":"n","sha256":"aa"}}""" },
        { "review-drafting", """{"policy":"social-media","note":{"id":"n","sha256":"aa"}}""" },
        { "review-approved", """{"policy":"social-media"}""" },
        { "publish-refused", """{"policy":"social-media","reason":{"id":"r","sha256":"aa"}}""" },
        { "review-published", """{"policy":"social-media","version":4,"campaign":"campaign-1"}""" },
        { "terms-planned", """{"terms":[{"term":"2026-autumn","tellAt":"2027-01-04T08:00:00+00:00"}]}""" },
        { "term-told", """{"round":1,"term":"2026-autumn","tell":["p-9"]}""" },
        { "letter-skipped", """{"letter":"tell-review-comes","round":2,"reason":"The review is open by now."}""" },
        { "mail-sent", """{"letter":"tell-review-open","lane":"person:p-1","round":0,"messageId":"m","repeated":false}""" },
        { "mail-failing", """{"letter":"tell-review-open","lane":"person:p-1","round":0,"forGood":true}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data)
    {
        var version = PolicyReviewCatalogue.Events.All.Single(e => e.Name == name).Version;

        var recorded = EventCodec.Decode(PolicyReviewCatalogue.Events, Stored(name, version, data));
        var again = EventCodec.Encode(PolicyReviewCatalogue.Events, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, version, data), (again.Name, again.Version, again.Data));
    }

    [Fact]
    public void A_review_that_was_overdue_before_it_climbed_is_still_read()
    {
        var stored = Stored("review-overdue", 1, """{"tell":["p-1"]}""");

        var read = Assert.IsType<ReviewOverdue>(EventCodec.Decode(PolicyReviewCatalogue.Events, stored).Event);

        Assert.Equal(["p-1"], read.Tell);
        Assert.Null(read.ClimbAt);
    }

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        PolicyReviewCatalogue.Events.All.Select(e => e.Name).Order(),
        Golden.Select(row => (string)row[0]).Order());

    private static StoredEvent Stored(string name, int version, string data) => new(
        "policy-review-2027", 1, DateTimeOffset.UnixEpoch, "system", "", "c", name, version, data, "", "");
}
