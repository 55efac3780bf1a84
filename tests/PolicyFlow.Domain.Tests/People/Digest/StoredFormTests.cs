using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.People.Digest;

/// <summary>A digest's events as they were first written; they must be read for ever, and written the same.</summary>
public sealed class StoredFormTests
{
    public static TheoryData<string, string> Golden => new()
    {
        {
            "digest-line-added",
            """{"person":"p-1","case":"takedown-7k3m92qx","letter":"remind-to-chase","about":"a1","round":2,"""
            + "\"day\":\"2026-10-25\",\"sendAt\":\"2026-10-25T07:00:00+00:00\"}"
        },
        { "digest-due", """{"day":"2026-10-25","lines":2}""" },
        { "digest-composed", """{"day":"2026-10-25","listed":[1],"leftOut":[{"line":2,"reason":"overtaken"}]}""" },
        { "letter-skipped", """{"letter":"send-digest","about":"2026-10-25","round":0,"reason":"Nothing is left to tell."}""" },
        {
            "mail-sent",
            """{"letter":"send-digest","lane":"person:p-1","about":"2026-10-25","round":0,"messageId":"m","repeated":false}"""
        },
        { "mail-failing", """{"letter":"send-digest","lane":"person:p-1","about":"2026-10-25","round":0,"forGood":true}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(DigestCatalogue.Events, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        DigestCatalogue.Events.All.Select(e => e.Name).Order(),
        Golden.Select(row => (string)row[0]).Order());
}
