using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Mail that belongs to a case is kept in it. Only what a person at a host wrote holds a chaser (16.3), four hours
/// at most; nothing that comes by mail opens, reopens or closes anything.</summary>
internal static class Receiving
{
    private const string MailType = "message/rfc822";

    /// <summary>Whoever writes again and again fills nobody's digest.</summary>
    private static readonly TimeSpan ToldAgainAfter = TimeSpan.FromHours(1);

    public static Decision Receive(TakedownState s, ReceiveMail c, DecisionContext context)
    {
        var known = c.Automatic || s.Mails.Exists(m => m.Told && m.At > context.Now - ToldAgainAfter);
        var received = new MailReceived(
            c.From, c.Party, c.Automatic, c.Sender, c.Subject, c.Text, c.Files, c.Ticket,
            s.Closed is null ? c.Flags : [.. c.Flags, "case-was-closed"],
            known ? [] : Who.Decides(s, context.Duty));
        if (c.From != MailSender.Host || c.Automatic) return Decision.Of(received);
        var answer = new RecordHostAnswer(c.Party, HostAnswer.Unread, c.Text);
        return Decision.Of([received, .. ((Decision.Accepted)Confirming.Answer(s, answer, context)).Events]);
    }

    /// <summary>A number that a person wrote down is not replaced by one that was found.</summary>
    public static TakedownState Received(TakedownState s, MailReceived e, Recorded r) => s with
    {
        Files = s.Files.AddRange(e.Files),
        Mails = s.Mails.Add(new ReceivedMail(
            r.Sequence, r.At, e.From, e.Party, e.Automatic, e.From == MailSender.Host && !e.Automatic, e.Tell.Count > 0,
            e.Sender, e.Subject, e.Text)
        {
            Raw = e.Files.FirstOrDefault(f => f.ContentType == MailType)?.Sha256,
        }),
        Approaches = e.From == MailSender.Host && e.Ticket is not null
            ? s.Approaches.ConvertAll(a => a.Id == e.Party ? a with { Ticket = a.Ticket ?? e.Ticket } : a)
            : s.Approaches,
    };

    /// <summary>Somebody has said what the answer means.</summary>
    public static TakedownState Read(TakedownState s, HostAnswered e) => e.Answer == HostAnswer.Unread ? s : s with
    {
        Mails = s.Mails.ConvertAll(m => m.Unread && (m.Party ?? "") == e.Approach ? m with { Unread = false } : m),
    };
}
