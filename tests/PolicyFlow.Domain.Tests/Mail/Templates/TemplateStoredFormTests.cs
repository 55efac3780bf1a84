using PolicyFlow.Domain.Mail.Templates;
using PolicyFlow.Domain.Tests.Telling;

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
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(TemplateEvents.Catalogue, name, data);

    [Theory]
    [MemberData(nameof(Golden))]
    public void The_golden_form_fills_every_field(string name, string data) =>
        StoredForm.FillsEveryField(TemplateEvents.Catalogue, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        TemplateEvents.Catalogue.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
