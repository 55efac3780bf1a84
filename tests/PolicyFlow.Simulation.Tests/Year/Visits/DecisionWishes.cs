using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year.Visits;
/// <summary>Whom a manager asks about what awaits a decision.</summary>
internal static class DecisionWishes
{
    public static Wish About(IReadOnlyList<string> items, TakedownState s, Moment m) => m.Pick(14, "decides") switch
    {
        0 => Wish.OfManager(keep => new DeclineApproach(items, keep("declined", "Nothing to ask for."))),
        1 or 2 => Wish.OfManager(keep => new RecordApproach(
            items, ApproachChannel.Form, m.Sometimes(4, "told-late") ? s.ReportedAt : null, keep("receipt", "Ticket 17"))),
        3 => Wish.OfManager(keep => new AskComplainant(items, keep("pack", Letter("What you can do", "Please ask the site.")))),
        4 => Wish.OfManager(keep => new AskAuthor(
            items, m.Sometimes(2, "known") ? Network.Cover : null, m.Sometimes(2, "by-hand") ? null : keep("to", m.Address("staff")),
            keep("request", Letter("A request", "Please remove it.")),
            m.Sometimes(3, "soon") ? TimeSpan.FromHours(2) : null)),
        5 => Wish.OfManager(keep => new RemoveOurselves(items, keep("account", "@invented"))),
        _ => Wish.OfManager(keep => new ApproveApproach(
            "host:demo", items, keep("to", m.Address("host")),
            keep("notice", Letter("Request to remove content", "Please look at it.")),
            (NoticeGround)m.Pick(6, "ground"), Named: m.Sometimes(4, "named"))),
    };

    public static string Letter(string subject, string text) => new Notice(subject, text).ToBody();
}
