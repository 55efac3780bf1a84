using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>Events as they were first written; they must be read for ever, and written the same.</summary>
public class StoredFormOfEvents
{
    private const string Body = """{"id":"b1","sha256":"aa"}""";

    public static TheoryData<string, string> Golden => new()
    {
        { "person-added", $$"""{"name":{{Body}},"email":{{Body}}}""" },
        { "person-changed", $$"""{"name":{{Body}}}""" },
        { "roles-proposed", """{"proposal":1,"grants":[{"role":"safeguarding-lead","school":"s-1"}]}""" },
        { "roles-confirmed", """{"proposal":1,"grants":[{"role":"administrator"}]}""" },
        { "roles-rejected", """{"proposal":1}""" },
        { "address-proposed", $$"""{"proposal":2,"email":{{Body}}}""" },
        { "address-confirmed", $$"""{"proposal":2,"email":{{Body}}}""" },
        { "address-rejected", """{"proposal":2}""" },
        { "person-left", "{}" },
        { "person-returned", "{}" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data)
    {
        var stored = new StoredEvent(
            "person/p-1", 1, DateTimeOffset.UnixEpoch, "person:a", "", "c", name, 1, data, "", "");

        var recorded = EventCodec.Decode(PersonEvents.Catalogue, stored);
        var again = EventCodec.Encode(PersonEvents.Catalogue, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, 1, data), (again.Name, again.Version, again.Data));
    }

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        PersonEvents.Catalogue.All.Select(e => e.Name).Order(),
        Golden.Select(row => (string)row[0]).Order());
}
