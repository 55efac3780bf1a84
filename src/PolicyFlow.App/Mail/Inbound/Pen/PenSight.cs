using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Who may see mail that belongs to no case: whoever would see a new report of no known school.</summary>
public static class PenSight
{
    /// <summary>What sight of it depends on just now.</summary>
    public static CaseSight Now(IPeopleDirectory people)
    {
        var nobody = new HashSet<string>();
        return new CaseSight("", null, nobody, SafeguardingOnly: false) { Duty = people.DutyFor(null, nobody) };
    }

    public static bool MaySee(Viewer viewer, IPeopleDirectory people) =>
        Sight.MaySee(viewer, Matter.HeldMail, Now(people));
}
