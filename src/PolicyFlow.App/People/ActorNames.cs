using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People;

/// <summary>What a doer is called on pages: people by name, everybody else by their part.</summary>
public static class ActorNames
{
    public static string Of(Actor actor, IPeopleDirectory people) => actor.Kind switch
    {
        ActorKind.Person => people.Find(actor.Id)?.Name ?? actor.Id,
        ActorKind.Reporter => "The reporter",
        ActorKind.Host => "The host",
        ActorKind.Affected => "The person concerned",
        ActorKind.Author => "The author",
        ActorKind.Accused => "Somebody whom the case is about",
        ActorKind.Member => "A member of staff",
        _ => "PolicyFlow",
    };
}
