using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Mail.Tests.Pen;

/// <summary>The stored form of what is known of a mail: streams hold it for years.</summary>
public sealed class StoredFormTests
{
    private const string Body = """{"id":"b1","sha256":"ab"}""";

    public static TheoryData<string, string> Stored => new()
    {
        { "mail-decided", """{"how":"held","quietly":false}""" },
        { "mail-done", """{"case":"takedown-7k3m92qx"}""" },
        { "mail-kept", $$"""{"waits":true,"why":"reply","from":{{Body}},"subject":{{Body}}}""" },
        { "mail-chosen", $$"""{"how":"join","case":"takedown-7k3m92qx","reason":{{Body}}}""" },
        { "mail-let-go", "{}" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void It_reads_and_is_written_as_it_was_read(string name, string data)
    {
        var stored = new StoredEvent("inbound-mail-1", 1, DateTimeOffset.UnixEpoch, "system", "", "c", name, 1, data, "", "");

        var read = EventCodec.Decode(MailFate.Events, stored).Event;

        Assert.Equal(data, EventCodec.Encode(MailFate.Events, read, DateTimeOffset.UnixEpoch, Actor.System, "c").Data);
    }

    [Fact]
    public void Every_event_of_a_mail_is_among_them() => Assert.Equal(
        MailFate.Events.All.Select(t => t.Name).Order(), Stored.Select(row => (string)((object[])row)[0]).Order());

    [Fact]
    public void Reasons_and_choices_are_codes() => Assert.Equal(
        ["reply", "returned", "no-words", "unreadable", "failed", "automatic", "join", "report", "aside", "back"],
        (string[])[
            PenReason.Reply, PenReason.Returned, PenReason.NoWords, PenReason.Unreadable, PenReason.Failed,
            PenReason.Automatic, PenChoice.Join, PenChoice.Report, PenChoice.Aside, PenChoice.Back,
        ]);
}
