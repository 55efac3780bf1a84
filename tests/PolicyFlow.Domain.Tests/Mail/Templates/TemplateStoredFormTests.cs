using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.Domain.Tests.Mail.Templates;

/// <summary>A template's events as they were first written; they must be read for ever, and written the same.</summary>
public sealed class TemplateStoredFormTests
{
    private const string Words =
        """
        "subject":"[{reference}] News","title":"News","body":"Something is new."
        """;

    public static TheoryData<string, string> Golden => new()
    {
        { "template-proposed", $$"""{"proposal":1,{{Words}}}""" },
        { "template-confirmed", $$"""{"proposal":1,{{Words}}}""" },
        { "template-rejected", """{"proposal":1}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data)
    {
        var stored = new StoredEvent(
            "template/send-receipt", 1, DateTimeOffset.UnixEpoch, "person:p-1", "", "c", name, 1, data, "", "");

        var recorded = EventCodec.Decode(TemplateEvents.Catalogue, stored);
        var again = EventCodec.Encode(TemplateEvents.Catalogue, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, 1, data), (again.Name, again.Version, again.Data));
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void The_golden_form_fills_every_field(string name, string data)
    {
        var fields = TemplateEvents.Catalogue.Find(name, 1)!.ClrType
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

        Assert.Equal(fields.Order(), JsonNode.Parse(data)!.AsObject().Select(f => f.Key).Order());
    }

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        TemplateEvents.Catalogue.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
