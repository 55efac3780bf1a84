using PolicyFlow.Domain.PolicyReview.Documents;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.PolicyReview.Documents;

/// <summary>A policy's events as they were first written; they must be read for ever, and written the same.</summary>
public sealed class PolicyStoredFormTests
{
    public static TheoryData<string, string> Golden => new()
    {
        {
            "policy-draft-written",
            """{"draft":1,"title":"The policy","hash":"ab","text":{"id":"t","sha256":"aa"},"note":{"id":"n","sha256":"bb"}"""
            + ""","original":{"id":"o","sha256":"cc"},"originalName":{"id":"f","sha256":"dd"}"""
            + ""","originalType":"application/pdf","originalHash":"ee","originalBytes":12}"""
        },
        { "policy-proposed", """{"draft":1}""" },
        { "policy-school-approved", """{"draft":1,"school":"s-1"}""" },
        { "policy-approved", """{"draft":1}""" },
        { "policy-draft-returned", """{"draft":1,"school":"s-1","reason":{"id":"r","sha256":"aa"}}""" },
        { "policy-proposal-withdrawn", """{"draft":1}""" },
        { "policy-published", """{"number":1,"draft":1,"hash":"ab","label":"1.3","reviewBy":"2027-10-31"}""" },
        { "body-erased", """{"bodies":["n"],"rule":"asked","reason":"They asked"}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(PolicyDocumentEvents.Catalogue, name, data);

    [Theory]
    [MemberData(nameof(Golden))]
    public void The_golden_form_fills_every_field(string name, string data) =>
        StoredForm.FillsEveryField(PolicyDocumentEvents.Catalogue, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        PolicyDocumentEvents.Catalogue.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());
}
