using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Tests.Cases.Always;

namespace PolicyFlow.Domain.Tests.Investigation.Laws;

/// <summary>An investigation to which things happen.</summary>
internal sealed class InquiryWorld : CaseWorld<InvestigationState>
{
    public static readonly InvestigationDecider Decider = new();
    private readonly Action<InquiryWorld> _holds;

    private InquiryWorld(Action<InquiryWorld> holds)
        : base(Decider, Inquiry.Wednesday, Inquiry.Everyone) => _holds = holds;

    public override OnDuty Duty => Without(base.Duty, State.LeftOut);

    public static InquiryWorld Run((ReportMisuse Report, Step[] Steps) happening, Action<InquiryWorld> holds)
    {
        var world = new InquiryWorld(holds);
        world.Ask(happening.Report, Actor.Reporter);
        world.Take(happening.Steps);
        return world;
    }

    protected override void Look() => _holds(this);

    /// <summary>As the App asks: whoever is left out is not on duty for the case.</summary>
    private static OnDuty Without(OnDuty duty, IReadOnlySet<string> left) => duty with
    {
        Managers = [.. duty.Managers.Except(left)],
        SafeguardingLeads = [.. duty.SafeguardingLeads.Except(left)],
        Principals = [.. duty.Principals.Except(left)],
        ItDirectors = [.. duty.ItDirectors.Except(left)],
        SafeguardingDeputies = [.. duty.SafeguardingDeputies.Except(left)],
        AllSafeguardingLeads = [.. duty.AllSafeguardingLeads.Except(left)],
        Chairs = [.. duty.Chairs.Except(left)],
        WereAllThere = duty.WereAllThere is { } all ? Without(all, left) : null,
    };
}
