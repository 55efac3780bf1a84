using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>
/// The stored form of every event, in every version that was ever written. A fixture is added with a new version and
/// never changed afterwards: streams hold it for years.
/// </summary>
public sealed class GoldenEventTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Takedown", "Golden");

    public static TheoryData<string, int> EveryVersion
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var type in TakedownCatalogue.Events.All)
                for (var v = 1; v <= type.Version; v++) data.Add(type.Name, v);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryVersion))]
    public void Every_version_of_every_event_reads(string name, int version) =>
        Assert.IsType(TakedownCatalogue.Events.Find(name, version)!.ClrType, Read(name, version).Event);

    [Theory]
    [MemberData(nameof(EveryVersion))]
    public void The_newest_version_is_written_as_it_was_read(string name, int version)
    {
        if (TakedownCatalogue.Events.Find(name, version)!.Version != version) return;
        var written = EventCodec.Encode(
            TakedownCatalogue.Events, Read(name, version).Event, DateTimeOffset.UnixEpoch, Actor.System, "c");

        Assert.Equal(Compact(name, version), written.Data);
    }

    [Theory]
    [MemberData(nameof(EveryVersion))]
    public void A_fixture_of_the_newest_version_fills_every_field(string name, int version)
    {
        var type = TakedownCatalogue.Events.Find(name, version)!;
        if (type.Version != version) return;
        var fields = type.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

        Assert.Equal(fields.Order(), Parse(name, version).Select(f => f.Key).Order());
    }

    [Fact]
    public void No_fixture_is_left_without_an_event()
    {
        var known = TakedownCatalogue.Events.All
            .SelectMany(t => Enumerable.Range(1, t.Version).Select(v => $"{t.Name}.v{v}.json"));

        Assert.Equal(known.Order(), Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public void Names_are_kebab_case_and_tell_nothing_of_the_program() =>
        Assert.All(TakedownCatalogue.Events.All, t => Assert.Matches("^[a-z]+(-[a-z]+)*$", t.Name));

    private static Recorded Read(string name, int version) => EventCodec.Decode(
        TakedownCatalogue.Events,
        new StoredEvent(
            "takedown-1", 1, DateTimeOffset.UnixEpoch, "system", "", "c", name, version, Compact(name, version), "", ""));

    private static JsonObject Parse(string name, int version) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.v{version}.json")))!.AsObject();

    private static string Compact(string name, int version) => Parse(name, version).ToJsonString(EventCodec.Json);
}
