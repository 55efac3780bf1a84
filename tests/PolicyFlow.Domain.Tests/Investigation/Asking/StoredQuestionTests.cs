using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation.Asking;

/// <summary>A question's events as they were first written; they must be read for ever, and written the same.</summary>
public sealed class StoredQuestionTests
{
    public static TheoryData<string, string> Golden => new()
    {
        {
            "question-put",
            """{"kind":"friends","school":"s-1","askedBy":"p-1","name":{"id":"n","sha256":"aa"},"""
            + "\"email\":{\"id\":\"e\",\"sha256\":\"bb\"},\"words\":{\"id\":\"w\",\"sha256\":\"cc\"},\"leftOut\":[\"p-2\"],"
            + "\"roles\":[\"principal\",\"safeguarding-lead\"],\"people\":[\"p-3\"],"
            + "\"remindAt\":\"2027-01-22T00:00:00+00:00\"}"
        },
        {
            "question-advised",
            """{"advice":"not-before-we-talk","words":{"id":"w","sha256":"aa"},"talkedOn":"2027-01-19"}"""
        },
        { "question-continued", """{"words":{"id":"w","sha256":"aa"},"remindAt":"2027-01-22T00:00:00+00:00"}""" },
        {
            "question-handed-on",
            """{"to":"safeguarding-lead","people":["p-4"],"reason":{"id":"r","sha256":"aa"},"""
            + "\"remindAt\":\"2027-01-22T00:00:00+00:00\"}"
        },
        { "question-reminded", """{"people":["p-3"],"remindAt":"2027-01-28T00:00:00+00:00"}""" },
        { "question-withdrawn", """{"reason":{"id":"r","sha256":"aa"}}""" },
        { "question-decided", """{"decision":"does-it-anyway","words":{"id":"w","sha256":"aa"}}""" },
        { "question-report-begun", "{}" },
        { "left-out-elsewhere", """{"from":"investigation-1","people":["p-3"]}""" },
        { "body-erased", """{"bodies":["w"],"rule":"on-request","reason":"They asked."}""" },
        { "letter-skipped", """{"letter":"tell-question","about":"a","round":1,"reason":"It does not wait any more."}""" },
        {
            "mail-sent",
            """{"letter":"tell-question","lane":"person:p-3","about":"a","round":1,"messageId":"m","repeated":false}"""
        },
        {
            "mail-failing",
            """{"letter":"tell-question","lane":"person:p-3","about":"a","round":1,"forGood":true,"""
            + "\"reason\":{\"id\":\"r\",\"sha256\":\"aa\"}}"
        },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data)
    {
        StoredForm.IsReadAndWritten(QuestionCatalogue.Events, name, data);
        StoredForm.FillsEveryField(QuestionCatalogue.Events, name, data);
    }

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        QuestionCatalogue.Events.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
