using PolicyFlow.Domain.Takedown.Providers;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Providers;

/// <summary>A provider's events as they were first written; they must be read for ever, and written the same.</summary>
public sealed class ProviderStoredFormTests
{
    private const string Entry =
        """
        "name":"Chatter (invented)","scope":"hosting-network","hosts":["chatter.example"],"steps":["Open it"],"hours":"Always","takes":"Addresses"
        """;

    private const string Reach =
        """
        "form":"https://chatter.example/report","email":"abuse@chatter.example","phone":"01632 960 001"
        """;

    public static TheoryData<string, string> Golden => new()
    {
        { "provider-added", $$"""{{{Entry}},{{Reach}},"shipped":true}""" },
        { "provider-changed", $$"""{{{Entry}}}""" },
        { "provider-proposed", $$"""{"proposal":1,{{Reach}}}""" },
        { "provider-confirmed", $$"""{"proposal":1,{{Reach}}}""" },
        { "provider-rejected", """{"proposal":1}""" },
        { "provider-checked", """{"on":"2026-11-23"}""" },
        { "provider-retired", "{}" },
        { "provider-returned", "{}" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(ProviderEvents.Catalogue, name, data);

    [Theory]
    [MemberData(nameof(Golden))]
    public void The_golden_form_fills_every_field(string name, string data) =>
        StoredForm.FillsEveryField(ProviderEvents.Catalogue, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        ProviderEvents.Catalogue.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
