using System.Text.Json.Nodes;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>The stored form of every event of an investigation: it is read for ever, and written the same. A fixture is added
/// with a new event and never changed afterwards.</summary>
public sealed class StoredFormTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Investigation", "Golden");

    public static TheoryData<string> Names => [.. InvestigationCatalogue.Events.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_read_and_written_as_it_always_was_with_every_field(string name)
    {
        var data = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.v1.json")))!.ToJsonString(EventCodec.Json);

        StoredForm.IsReadAndWritten(InvestigationCatalogue.Events, name, data);
        StoredForm.FillsEveryField(InvestigationCatalogue.Events, name, data);
    }

    [Fact]
    public void No_fixture_is_left_without_an_event() => Assert.Equal(
        InvestigationCatalogue.Events.All.Select(t => t.Name + ".v1.json").Order(),
        Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order());
}
