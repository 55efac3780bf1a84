using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Domain.Tests.People.Roster;

/// <summary>Events of members as they were first written; they must be read for ever, and written the same.</summary>
public sealed class StoredMemberEventTests
{
    private const string Body = """{"id":"b1","sha256":"aa"}""";

    /// <summary>Every version that was ever written.</summary>
    public static TheoryData<string, int, string> Golden => new()
    {
        {
            "member-added", 1,
            $$"""{"name":{{Body}},"email":{{Body}},"number":{{Body}},"school":"s-1","kind":"volunteer","jobRole":"Coach","""
            + "\"lineManager\":\"m-1\"}"
        },
        {
            "member-changed", 1,
            $$"""{"name":{{Body}},"kind":"agency","jobRole":"Referee","cleared":["email","number","school","line-manager"]}"""
        },
        { "member-left", 1, $$"""{"reason":"ended-volunteering","words":{{Body}},"on":"2026-11-23"}""" },
        { "member-returned", 1, "{}" },
        { "body-erased", 1, """{"bodies":["b1"],"rule":"on-request","reason":"She asked"}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, int version, string data)
    {
        var recorded = EventCodec.Decode(
            MemberEvents.Catalogue,
            new StoredEvent("member/m-1", 1, DateTimeOffset.UnixEpoch, "person:a", "", "c", name, version, data, "", ""));

        var again = EventCodec.Encode(MemberEvents.Catalogue, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, version, data), (again.Name, again.Version, again.Data));
    }

    [Fact]
    public void Every_version_of_every_event_has_its_golden_form() => Assert.Equal(
        MemberEvents.Catalogue.All.SelectMany(e => Enumerable.Range(1, e.Version).Select(v => $"{e.Name} {v}")).Order(),
        Golden.Select(row => $"{row[0]} {row[1]}").Order());

    [Fact]
    public void The_kinds_are_those_of_clause_3_1() => Assert.Equal(
        ["Employee", "Officer", "Consultant", "Contractor", "Volunteer", "Visitor", "Casual", "Agency"],
        Enum.GetNames<StaffKind>());
}
