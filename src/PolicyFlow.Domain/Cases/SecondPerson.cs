namespace PolicyFlow.Domain.Cases;

/// <summary>
/// The rule of the second named person: what somebody proposes holds when another one who may confirms it. One alone may
/// while there is nobody else.
/// </summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Confirmers">The ids of everybody who may confirm.</param>
public sealed record SecondPerson(Actor Actor, IReadOnlySet<string> Confirmers)
{
    public bool MayConfirm => Actor.Kind == ActorKind.Person && Confirmers.Contains(Actor.Id);

    /// <summary>Whether the actor is the only one who could confirm what they propose. The program never is.</summary>
    public bool NobodyElseCanConfirm => MayConfirm && Confirmers.Count == 1;

    /// <summary>What stands against the actor's answer to a proposal, or null. Who proposed may take it back.</summary>
    public Decision? Against(Actor proposer, bool confirm)
    {
        if (!MayConfirm && (confirm || proposer != Actor))
            return Decision.No("not-yours", "A manager or an administrator has to answer this.");
        return confirm && proposer == Actor && !NobodyElseCanConfirm
            ? Decision.No("needs-another", "A second person has to confirm this. You proposed it yourself.")
            : null;
    }
}
