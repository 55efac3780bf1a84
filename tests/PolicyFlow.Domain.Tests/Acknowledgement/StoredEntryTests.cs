using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

/// <summary>The events of a person's entry as they were first written; they must be read for ever, and written the same.
/// </summary>
public sealed class StoredEntryTests
{
    private const string Body = """{"id":"b1","sha256":"aa"}""";

    public static TheoryData<string, string> Golden => new()
    {
        {
            "person-enrolled",
            """{"campaign":"campaign-c-1","member":"m-1","policy":"social","version":2,"hash":"aa","school":"s-1","""
            + "\"jobRole\":\"Coach\",\"kind\":\"volunteer\",\"joiner\":true,\"hasAddress\":true,\"day\":\"2026-10-01\"}"
        },
        { "round-claimed", """{"round":3,"kind":"line-manager","day":"2026-10-12","lineManager":"m-2"}""" },
        { "policy-opened", "{}" },
        { "section-read", """{"section":2,"of":12,"seconds":70}""" },
        { "quiz-answered", """{"answers":[1,0],"wrong":[2],"passed":false}""" },
        {
            "policy-acknowledged",
            $$"""{"version":2,"hash":"aa","wording":"I have read and understood version 2","name":{{Body}},"seconds":900,"""
            + "\"how\":\"link\"}"
        },
        { "policy-declined", $$"""{"reason":{{Body}}}""" },
        { "question-asked", $$"""{"question":1,"words":{{Body}}}""" },
        { "question-answered", $$"""{"question":1,"words":{{Body}}}""" },
        { "asked-again", $$"""{"note":{{Body}},"day":"2026-10-05"}""" },
        { "person-exempted", $$"""{"reason":{{Body}},"until":"2026-12-31"}""" },
        { "exemption-ended", """{"day":"2027-01-04"}""" },
        { "recorded-on-behalf", $$"""{"how":"paper","doneOn":"2026-10-05","reason":{{Body}},"evidence":"bb"}""" },
        { "away-until-set", """{"until":"2026-10-09"}""" },
        { "away-ended", """{"day":"2026-10-12"}""" },
        { "address-doubted", "{}" },
        { "address-replaced", """{"hasAddress":true,"day":"2026-10-05"}""" },
        { "taken-by-hand", "{}" },
        { "link-sent-again", "{}" },
        { "line-manager-said", $$"""{"what":"wrong-address","words":{{Body}}}""" },
        { "saying-set-aside", $$"""{"reason":{{Body}}}""" },
        { "letter-printed", "{}" },
        { "entry-superseded", "{}" },
        { "entry-left", "{}" },
        { "entry-lapsed", "{}" },
        {
            "letter-skipped",
            """{"letter":"send-policy-digest","about":"2026-10-01","round":1,"reason":"They are done by now."}"""
        },
        {
            "mail-sent",
            """{"letter":"send-policy-digest","lane":"member:m-1","about":"2026-10-01","round":0,"messageId":"m","""
            + "\"repeated\":true}"
        },
        {
            "mail-failing",
            """{"letter":"send-policy-digest","lane":"member:m-1","about":"2026-10-01","round":0,"forGood":true}"""
        },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(EntryCatalogue.Events, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        EntryCatalogue.Events.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
