using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>The words of the timeline for mail that came in.</summary>
internal static class TimelineOfMail
{
    /// <summary>What a person at a host wrote stands with the answer, which is recorded beside it.</summary>
    public static (string Text, BodyRef? Detail) Of(MailReceived m) => (
        $"{(m.Automatic ? "An automatic email" : "An email")} from {Who(m.From)} came in"
        + (m is { Automatic: true, From: MailSender.Host } ? ". It is no answer and holds no reminder back" : "")
        + TimelineWords.Flags(m.Flags),
        m is { Automatic: false, From: MailSender.Host } ? null : m.Text);

    public static string Who(MailSender from) => from switch
    {
        MailSender.Reporter => "the reporter",
        MailSender.Host => "the host",
        MailSender.Body => "the further body",
        MailSender.Police => "the police",
        MailSender.Affected => "the person concerned",
        MailSender.Author => "the author",
        MailSender.Colleague => "a colleague",
        _ => "somebody who has the address of this case",
    };
}
