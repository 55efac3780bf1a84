using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Cases.Routing;

/// <summary>The events of a table as they were first written; they must be read for ever, and written the same.</summary>
public sealed class RouteStoredFormTests
{
    public static TheoryData<string, string> Golden => new()
    {
        {
            "route-proposed",
            """{"proposal":1,"category":"about-me","mode":"all-of","roles":["manager","principal"],"""
            + "\"reason\":{\"id\":\"b1\",\"sha256\":\"hash\"}}"
        },
        { "route-return-proposed", """{"proposal":2,"category":"about-me","reason":{"id":"b1","sha256":"hash"}}""" },
        { "route-confirmed", """{"proposal":1}""" },
        { "route-rejected", """{"proposal":1}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(RouteEvents.Catalogue, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        RouteEvents.Catalogue.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
