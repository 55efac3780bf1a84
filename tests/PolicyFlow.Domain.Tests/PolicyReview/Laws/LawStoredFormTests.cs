using PolicyFlow.Domain.PolicyReview.Laws;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.PolicyReview.Laws;

/// <summary>An entry's events as they were first written; they must be read for ever, and written the same.</summary>
public sealed class LawStoredFormTests
{
    public static TheoryData<string, string> Golden => new()
    {
        {
            "law-proposed",
            """{"proposal":1,"kind":"replaced-law","name":"Invented Act","words":["Invented Act"],"became":"Gone.","""
            + "\"instead\":\"Other.\",\"source\":\"https://law.example/\",\"year\":2025,\"settledBy\":[\"Other Act\"]}"
        },
        { "law-removal-proposed", """{"proposal":2}""" },
        { "law-confirmed", """{"proposal":1}""" },
        { "law-rejected", """{"proposal":1}""" },
        { "law-checked", """{"on":"2026-11-25"}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(LawEvents.Catalogue, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        LawEvents.Catalogue.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
