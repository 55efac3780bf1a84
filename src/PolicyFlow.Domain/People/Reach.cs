using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People;

/// <summary>How somebody with a role is reached: the number for text messages and the hour of the digest.</summary>
public static class Reach
{
    /// <summary>When the digest comes unless the person chose otherwise: the hour, Europe/London.</summary>
    public const int DefaultDigestHour = 7;

    internal static Decision SetMobile(PersonState state, SetMobile asked, PeopleContext context) =>
        !context.IsSelfOrAdministrator ? NotYours
        : !state.Active ? HasLeft
        : context.IsSelf && state.Grants.Count == 0 && asked.Mobile is not null ? NoRole
        : asked.Mobile is null && state.Mobile is null ? Decision.Nothing
        : Decision.Of(new MobileSet(asked.Mobile));

    internal static Decision SetDigestHour(PersonState state, SetDigestHour asked, PeopleContext context) =>
        !context.IsSelf && context.Actor.Kind != ActorKind.System ? NotYours
        : !state.Active ? HasLeft
        : state.Grants.Count == 0 ? NoRole
        : asked.Hour is < 0 or > 23 ? Decision.No("bad-hour", "Choose an hour from the list")
        : asked.Hour == state.DigestHour ? Decision.Nothing
        : Decision.Of(new DigestHourSet(asked.Hour));

    private static readonly Decision NotYours =
        Decision.No("not-yours", "This is not yours to change.");

    private static readonly Decision HasLeft =
        Decision.No("has-left", "This person has left. Bring them back first.");

    private static readonly Decision NoRole =
        Decision.No("no-role", "Only somebody who holds a role gets messages.");
}
