using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown.Providers;

/// <summary>Addresses that wait for a second named person.</summary>
/// <param name="By">Who proposed them.</param>
public sealed record ReachProposal(int Number, Actor By, ProviderReach Reach);

/// <summary>When an entry was last found right.</summary>
/// <param name="On">The day, Europe/London.</param>
public sealed record ProviderCheck(DateOnly On, Actor By);

/// <summary>One provider as the events have made it.</summary>
/// <param name="Entry">Null before it was added.</param>
/// <param name="Reach">What holds now.</param>
/// <param name="Check">Null where nobody has checked the entry since its addresses last changed.</param>
/// <param name="Retired">Nothing new is brought to it.</param>
/// <param name="Proposals">How many proposals there have been.</param>
/// <param name="Edition">Moves with everything but a check; 0 while the entry is as it came with the program.</param>
public sealed record ProviderState(
    ProviderEntry? Entry, ProviderReach Reach, ReachProposal? Proposed, ProviderCheck? Check, bool Retired,
    int Proposals, int Edition)
{
    public static readonly ProviderState Unknown = new(null, ProviderReach.None, null, null, false, 0, 0);

    /// <summary>The state after one more event.</summary>
    public static ProviderState Evolve(ProviderState state, Recorded recorded) => recorded.Event switch
    {
        ProviderAdded e => state with
        {
            Entry = new ProviderEntry(e.Name, e.Scope, e.Hosts, e.Steps, e.Hours, e.Takes),
            Reach = new ProviderReach(e.Form, e.Email, e.Phone),
            Edition = e.Shipped ? 0 : recorded.Sequence,
        },
        ProviderChecked e => state with { Check = new ProviderCheck(e.On, recorded.Actor) },
        _ => Move(state, recorded) with { Edition = recorded.Sequence },
    };

    private static ProviderState Move(ProviderState state, Recorded recorded) => recorded.Event switch
    {
        ProviderChanged e => state with
        {
            Entry = new ProviderEntry(e.Name, e.Scope, e.Hosts, e.Steps, e.Hours, e.Takes),
        },
        ProviderProposed e => state with
        {
            Proposed = new ReachProposal(e.Proposal, recorded.Actor, new ProviderReach(e.Form, e.Email, e.Phone)),
            Proposals = e.Proposal,
        },
        ProviderConfirmed e => state with
        {
            Reach = new ProviderReach(e.Form, e.Email, e.Phone),
            Proposed = null,
            Check = null,
        },
        ProviderRejected => state with { Proposed = null },
        ProviderRetired => state with { Retired = true, Proposed = null },
        ProviderReturned => state with { Retired = false },
        _ => state,
    };
}
