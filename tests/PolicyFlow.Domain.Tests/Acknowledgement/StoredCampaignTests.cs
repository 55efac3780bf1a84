using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

/// <summary>A campaign's events as they were first written; they must be read for ever, and written the same.</summary>
public sealed class StoredCampaignTests
{
    public static TheoryData<string, string> Golden => new()
    {
        {
            "campaign-drafted",
            """{"policy":"social","title":"Social media policy","version":2,"hash":"aa","sections":12,"schools":["s-1"],"""
            + "\"jobRoles\":[\"Coach\"],\"kinds\":[\"employee\",\"casual\"],\"deadline\":\"2026-10-30\",\"quiz\":["
            + """{"text":"May I?","answers":["Yes","No"],"right":1,"clause":"16.3"}]}"""
        },
        { "campaign-dropped", "{}" },
        {
            "campaign-opened",
            """{"rounds":[{"number":0,"kind":"invitation","day":"2026-10-01","at":"2026-10-01T07:00:00+00:00"}],"""
            + "\"closingAt\":\"2026-10-31T00:00:00+00:00\",\"nextLookAt\":\"2026-10-02T07:00:00+00:00\"}"
        },
        { "enrolment-begun", """{"day":"2026-10-01"}""" },
        { "bucket-walked", """{"walk":"enrol","round":0,"bucket":3,"cursor":"7:m-12345","count":500}""" },
        { "round-begun", """{"round":3,"kind":"line-manager","day":"2026-10-12","tell":["p-1"]}""" },
        { "rounds-skipped", """{"rounds":[1,2]}""" },
        { "round-moved", """{"round":1,"day":"2026-10-05","at":"2026-10-05T07:00:00+00:00"}""" },
        { "campaign-looked", """{"day":"2026-10-02","nextLookAt":"2026-10-05T07:00:00+00:00","since":"2026-10-01"}""" },
        { "look-moved", """{"nextLookAt":"2026-10-05T07:00:00+00:00"}""" },
        { "campaign-closing", "{}" },
        { "campaign-closed", """{"note":{"id":"n","sha256":"aa"}}""" },
        { "campaign-superseded", """{"by":"campaign-c-2"}""" },
        { "letter-skipped", """{"letter":"walk-round","about":"b03","round":2,"reason":"The campaign is over."}""" },
        {
            "mail-sent",
            """{"letter":"tell-managers-outstanding","lane":"person:p-1","round":5,"messageId":"","repeated":false}"""
        },
        { "mail-failing", """{"letter":"walk-enrol","lane":"walk:3","about":"b03","round":0,"forGood":false}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(CampaignCatalogue.Events, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        CampaignCatalogue.Events.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
