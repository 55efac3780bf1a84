using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>How takedowns are named in the store, and what sight of one depends on.</summary>
public static class TakedownStreams
{
    public static readonly string Prefix = CaseKind.Takedown.Prefix;

    public static string Of(string reference) => CaseReference.Stream(Prefix, reference);

    /// <summary>A child at risk is the safeguarding leads' alone, as long as there is one and it has not climbed (8.1).
    /// </summary>
    public static CaseSight SightOf(string stream, TakedownState state, OnDuty duty) => new(
        stream, state.School, state.LeftOut,
        SafeguardingOnly(state.ChildAtRisk, duty) && state.Safeguarding is not { Climbed: true })
    {
        Duty = duty,
        OpenRequests = Requests.Open(state),
    };

    /// <summary>Whether somebody may see the case as it stands now.</summary>
    public static bool MaySee(Person person, string stream, TakedownState state, IPeopleDirectory people) => Sight.MaySee(
        new Viewer(person.Id, person.Grants), Matter.Case,
        SightOf(stream, state, people.DutyFor(state.School, state.LeftOut)));

    public static bool SafeguardingOnly(bool childAtRisk, OnDuty duty) =>
        childAtRisk && duty.SafeguardingLeads.Count > 0;
}
