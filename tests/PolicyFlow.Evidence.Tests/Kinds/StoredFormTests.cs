using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Evidence;

namespace PolicyFlow.Evidence.Tests.Kinds;

/// <summary>What is stored is read for as long as there is evidence: it never changes.</summary>
public sealed class StoredFormTests
{
    private static readonly DateTimeOffset At = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<ICaseEvent, string, string> Events => new()
    {
        {
            new EvidenceScanned("ab12", ScanVerdict.Infected, "Invented.Virus"), "evidence-scanned",
            """{"sha256":"ab12","verdict":"infected","signature":"Invented.Virus"}"""
        },
        {
            new EvidenceExported("e1", ["ab12"], new BodyRef("b1", "11"), new BodyRef("b2", "22"), "cd34", true),
            "evidence-exported",
            """{"export":"e1","files":["ab12"],"to":{"id":"b1","sha256":"11"},"why":{"id":"b2","sha256":"22"},"manifestSha256":"cd34","timestamped":true}"""
        },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_is_stored_in_this_form_and_read_back(ICaseEvent e, string name, string data)
    {
        var stored = EventCodec.Encode(EvidenceCatalogue.Events, e, At, Actor.System, "c1");
        Assert.Equal((name, 1, data), (stored.Name, stored.Version, stored.Data));

        var read = EventCodec.Decode(
            EvidenceCatalogue.Events,
            new StoredEvent("evidence-x", 1, At, "system", "", "c1", name, 1, data, "", ""));
        Assert.Equal(data, EventCodec.Encode(EvidenceCatalogue.Events, read.Event, At, Actor.System, "c1").Data);
    }

    [Theory]
    [InlineData("blurred ab12", CustodyDeed.Blurred)]
    [InlineData("thumbnail ab12", CustodyDeed.Thumbnail)]
    [InlineData("picture ab12", CustodyDeed.Picture)]
    [InlineData("evidence ab12", CustodyDeed.Downloaded)]
    [InlineData("email ab12", CustodyDeed.Shown)]
    public void What_the_access_log_says_of_a_piece_is_read_as_it_was_written(string page, CustodyDeed deed)
    {
        Assert.Equal((deed, "ab12"), EvidenceReads.Read(page));
        Assert.Equal(page, EvidenceReads.Of(deed, "ab12"));
    }
}
