using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.Domain.Tests.People.Roster;

/// <summary>Events of imports as they were first written; they must be read for ever, and written the same.</summary>
public sealed class StoredImportEventTests
{
    /// <summary>Every version that was ever written.</summary>
    public static TheoryData<string, int, string> Golden => new()
    {
        { "import-brought", 1, """{"bytes":1200,"complete":true,"schools":["s-1"],"applyAtOnce":false}""" },
        { "import-read", 1, """{"added":1,"changed":2,"removed":3,"unchanged":4,"refused":5,"steps":1}""" },
        { "import-unreadable", 1, """{"reason":"The file is empty."}""" },
        { "import-approved", 1, "{}" },
        { "import-step-done", 1, """{"step":1,"added":1,"changed":2,"removed":3,"refused":0}""" },
        { "import-finished", 1, "{}" },
        { "import-dropped", 1, "{}" },
        { "import-cleared", 1, "{}" },
        { "import-work-ended", 1, """{"work":"clear-import","step":0,"end":"accepted"}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, int version, string data)
    {
        var recorded = EventCodec.Decode(
            ImportEvents.Catalogue,
            new StoredEvent(
                "roster-import-1", 1, DateTimeOffset.UnixEpoch, "person:a", "", "c", name, version, data, "", ""));

        var again = EventCodec.Encode(ImportEvents.Catalogue, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, version, data), (again.Name, again.Version, again.Data));
    }

    [Fact]
    public void Every_version_of_every_event_has_its_golden_form() => Assert.Equal(
        ImportEvents.Catalogue.All.SelectMany(e => Enumerable.Range(1, e.Version).Select(v => $"{e.Name} {v}")).Order(),
        Golden.Select(row => $"{row[0]} {row[1]}").Order());
}
