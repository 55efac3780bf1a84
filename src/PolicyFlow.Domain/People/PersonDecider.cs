using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People;

/// <summary>
/// The rules of the directory. Roles, and the address of somebody who holds one, change when a second administrator
/// confirms; an administrator alone may while there is no other. There is always an administrator.
/// </summary>
public static class PersonDecider
{
    public static Decision Decide(PersonState state, ICaseCommand command, PeopleContext context) =>
        !state.Exists && command is not AddPerson
            ? Decision.No("no-such-person", "There is nobody with that number in the directory.")
            : command switch
            {
                AddPerson c => state.Exists
                    ? Decision.No("already-added", "This person is already in the directory.")
                    : Decision.Of(new PersonAdded(c.Name, c.Email)),
                RenamePerson c => Decision.Of(new PersonChanged(c.Name, null)),
                ChangeAddress c => Change(state, c, context),
                ProposeRoles c => Propose(state, c, context),
                AnswerProposal c => Answer(state, c, context),
                Leave => LeaveNetwork(state, context),
                Return => state.Active ? Decision.Nothing : Decision.Of(new PersonReturned()),
                LinkAccount c => Link(state, c),
                SetAbsence c => AbsenceRules.Set(state, c, context),
                CancelAbsence c => AbsenceRules.Cancel(state, c, context),
                SetMobile c => Reach.SetMobile(state, c, context),
                SetDigestHour c => Reach.SetDigestHour(state, c, context),
                _ => throw new ArgumentException($"A person has no command {command.GetType().Name}."),
            };

    private static Decision Change(PersonState state, ChangeAddress command, PeopleContext context)
    {
        if (state.Grants.Count == 0 && state.ProposedRoles is null)
            return Decision.Of(new PersonChanged(null, command.Email));

        var number = state.Proposals + 1;
        var proposed = new AddressProposed(number, command.Email);
        return context.NobodyElseCanConfirm
            ? Decision.Of(proposed, new AddressConfirmed(number, command.Email))
            : Decision.Of(proposed);
    }

    private static Decision Propose(PersonState state, ProposeRoles command, PeopleContext context)
    {
        if (!state.Active)
            return Decision.No("has-left", "This person has left. Bring them back first.");
        var grants = command.Grants.Distinct().OrderBy(g => g.Role).ThenBy(g => g.School, StringComparer.Ordinal)
            .ThenBy(g => g.Deputy).ToList();
        if (Problem(grants, context) is { } problem) return problem;
        if (grants.SequenceEqual(state.Grants))
            return Decision.No("no-change", "These are the roles that the person has now.");
        if (TakesLastAdministrator(grants, context))
            return Decision.No("last-administrator", LastAdministrator);

        var number = state.Proposals + 1;
        var proposed = new RolesProposed(number, grants);
        return context.NobodyElseCanConfirm
            ? Decision.Of(proposed, new RolesConfirmed(number, grants))
            : Decision.Of(proposed);
    }

    private static Decision? Problem(List<RoleGrant> grants, PeopleContext context)
    {
        if (grants.Any(g => !Enum.IsDefined(g.Role)))
            return Decision.No("unknown-role", "Choose roles from the list.");
        if (grants.Any(g => g.School is not null && !context.Schools.Contains(g.School)))
            return Decision.No("unknown-school", "Choose a school from the list.");
        if (grants.Any(g => g.Role == Role.Administrator && g.School is not null))
            return Decision.No("administrator-network", "An administrator is one for the whole network.");
        if (grants.Any(g => g.Deputy && !RoleGrant.CanBeDeputy(g.Role)))
            return Decision.No("no-deputy", "Administrators and members of staff have no deputies.");
        return grants.Any(g => g.Deputy && grants.Contains(g with { Deputy = false }))
            ? Decision.No("own-deputy", "Nobody can be their own deputy. Tick the role or its deputy, not both.")
            : null;
    }

    private static Decision Answer(PersonState state, AnswerProposal command, PeopleContext context)
    {
        if (state.ProposedRoles is { } roles && roles.Number == command.Proposal)
        {
            if (!command.Confirm) return Decision.Of(new RolesRejected(roles.Number));
            if (!MayConfirm(roles.By, context)) return NeedsAnother;
            return TakesLastAdministrator(roles.Grants, context)
                ? Decision.No("last-administrator", LastAdministrator)
                : Decision.Of(new RolesConfirmed(roles.Number, roles.Grants));
        }

        if (state.ProposedAddress is { } address && address.Number == command.Proposal)
        {
            if (!command.Confirm) return Decision.Of(new AddressRejected(address.Number));
            return MayConfirm(address.By, context)
                ? Decision.Of(new AddressConfirmed(address.Number, address.Email))
                : NeedsAnother;
        }

        return Decision.No("stale", "Somebody has already answered this, or it has been replaced.");
    }

    private static Decision LeaveNetwork(PersonState state, PeopleContext context) =>
        !state.Active ? Decision.Nothing
        : TakesLastAdministrator([], context) ? Decision.No("last-administrator", LastAdministrator)
        : Decision.Of(new PersonLeft());

    private static Decision Link(PersonState state, LinkAccount command) =>
        !state.Active ? Decision.No("has-left", "This person has left.")
        : state.Account is null ? Decision.Of(new AccountLinked(command.Account))
        : state.Account == command.Account ? Decision.Nothing
        : Decision.No("other-account", "This person signs in with another work account.");

    private static readonly Decision NeedsAnother = Decision.No(
        "needs-another", "A second administrator has to confirm this. You proposed it yourself.");

    private const string LastAdministrator =
        "This is the only administrator. Make somebody else an administrator first.";

    private static bool MayConfirm(Actor proposer, PeopleContext context) =>
        context.Actor != proposer || context.NobodyElseCanConfirm;

    private static bool TakesLastAdministrator(IReadOnlyList<RoleGrant> grants, PeopleContext context) =>
        grants.All(g => g.Role != Role.Administrator)
        && context.Administrators.Count == 1
        && context.Administrators.Contains(context.PersonId);
}
