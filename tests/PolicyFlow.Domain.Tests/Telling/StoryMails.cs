using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Telling;

/// <summary>Mail that comes in for a case.</summary>
internal sealed partial class Story
{
    public static readonly EvidenceFile TheMail = new(new string('e', 64), "message/rfc822", 2048, Words("mail"));

    /// <summary>Somebody writes; a host about its first approach.</summary>
    public Story Gets(MailSender from, string approach = "a1", bool automatic = false) => Do(
        new ReceiveMail(
            from, from == MailSender.Host ? approach : null, automatic, Words("sender"), Words("subject"), Words("said"),
            [TheMail], from == MailSender.Host ? Words("ticket") : null, []),
        from == MailSender.Host ? Actor.Host : Actor.System);
}
