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

    /// <summary>Every version that was ever written.</summary>
    public static TheoryData<string, int, string> Golden => new()
    {
        { "person-added", 1, $$"""{"name":{{Body}},"email":{{Body}}}""" },
        { "person-changed", 1, $$"""{"name":{{Body}}}""" },
        { "roles-proposed", 1, """{"proposal":1,"grants":[{"role":"safeguarding-lead","school":"s-1"}]}""" },
        { "roles-confirmed", 1, """{"proposal":1,"grants":[{"role":"administrator"}]}""" },
        {
            "roles-proposed", 2,
            """{"proposal":1,"grants":[{"role":"safeguarding-lead","school":"s-1","deputy":true},"""
            + "{\"role\":\"it-director\",\"deputy\":false}]}"
        },
        { "roles-confirmed", 2, """{"proposal":1,"grants":[{"role":"administrator","deputy":false}]}""" },
        { "roles-rejected", 1, """{"proposal":1}""" },
        { "address-proposed", 1, $$"""{"proposal":2,"email":{{Body}}}""" },
        { "address-confirmed", 1, $$"""{"proposal":2,"email":{{Body}}}""" },
        { "address-rejected", 1, """{"proposal":2}""" },
        { "person-left", 1, "{}" },
        { "person-returned", 1, "{}" },
        { "account-linked", 1, """{"account":"aa"}""" },
        { "absence-set", 1, """{"absence":1,"from":"2026-12-21","until":"2027-01-03"}""" },
        { "absence-cancelled", 1, """{"absence":1}""" },
        { "mobile-set", 1, $$"""{"mobile":{{Body}}}""" },
        { "digest-hour-set", 1, """{"hour":18}""" },
        { "school-added", 1, """{"name":"Invented Park School"}""" },
        { "school-renamed", 1, """{"name":"Invented Parkside"}""" },
        {
            "sign-in-asked", 1,
            """{"personId":"p-1","codeHash":"aa","tokenHash":"bb","expiresAt":"2026-11-23T09:10:00+00:00","""
            + "\"returnTo\":\"/today\"}"
        },
        { "wrong-code-typed", 1, "{}" },
        { "signed-in", 1, """{"byLink":true}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, int version, string data)
    {
        var recorded = Read(name, version, data);
        if (CatalogueOf(name).Find(name, version)!.Version != version) return;

        var again = EventCodec.Encode(CatalogueOf(name), recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, version, data), (again.Name, again.Version, again.Data));
    }

    [Fact]
    public void Every_version_of_every_event_has_its_golden_form() => Assert.Equal(
        Catalogues.SelectMany(c => c.All)
            .SelectMany(e => Enumerable.Range(1, e.Version).Select(v => $"{e.Name} {v}")).Order(),
        Golden.Select(row => $"{row[0]} {row[1]}").Order());

    [Fact]
    public void Roles_from_before_there_were_deputies_are_held()
    {
        var proposed = Read("roles-proposed", 1, """{"proposal":1,"grants":[{"role":"manager","school":"s-1"}]}""");
        var confirmed = Read(
            "roles-confirmed", 1, """{"proposal":1,"grants":[{"role":"governor"},{"role":"staff","school":"s-1"}]}""");

        Assert.Equal(
            [new RoleGrant(Role.Manager, "s-1", Deputy: false)], Assert.IsType<RolesProposed>(proposed.Event).Grants);
        Assert.Equal(
            [new RoleGrant(Role.Governor), new RoleGrant(Role.Staff, "s-1")],
            Assert.IsType<RolesConfirmed>(confirmed.Event).Grants);
    }

    [Fact]
    public void Roles_of_a_newer_release_are_not_guessed_at() => Assert.Throws<NewerEventException>(
        () => Read("roles-confirmed", 3, """{"proposal":1,"grants":[]}"""));

    private static EventCatalogue CatalogueOf(string name) => Catalogues.Single(c => c.Find(name, 1) is not null);

    private static Recorded Read(string name, int version, string data) => EventCodec.Decode(
        CatalogueOf(name),
        new StoredEvent(
            "person/p-1", 1, DateTimeOffset.UnixEpoch, "person:a", "", "c", name, version, data, "", ""));
}
