using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>Events as they were first written; they must be read for ever, and written the same.</summary>
public class StoredFormOfEvents
{
    private static readonly EventCatalogue[] Catalogues =
        [PersonEvents.Catalogue, SchoolEvents.Catalogue, SignInEvents.Catalogue];

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
        { "account-linked", """{"account":"aa"}""" },
        { "school-added", """{"name":"Invented Park School"}""" },
        { "school-renamed", """{"name":"Invented Parkside"}""" },
        {
            "sign-in-asked",
            """{"personId":"p-1","codeHash":"aa","tokenHash":"bb","expiresAt":"2026-11-23T09:10:00+00:00","""
            + "\"returnTo\":\"/today\"}"
        },
        { "wrong-code-typed", "{}" },
        { "signed-in", """{"byLink":true}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data)
    {
        var stored = new StoredEvent(
            "person/p-1", 1, DateTimeOffset.UnixEpoch, "person:a", "", "c", name, 1, data, "", "");

        var catalogue = Catalogues.Single(c => c.Find(name, 1) is not null);
        var recorded = EventCodec.Decode(catalogue, stored);
        var again = EventCodec.Encode(catalogue, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, 1, data), (again.Name, again.Version, again.Data));
    }

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        Catalogues.SelectMany(c => c.All).Select(e => e.Name).Order(),
        Golden.Select(row => (string)row[0]).Order());
}
