using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.People.Roster;

/// <summary>The rules of the staff list (3.1): a line manager is an active member and never, however indirectly, the
/// member's own report; a staff number belongs to one person; whoever leaves does so with a reason.</summary>
public static class MemberDecider
{
    /// <summary>How long ago a last day may be, in days.</summary>
    private const int MostDaysBack = 3653;

    public static Decision Decide(MemberState state, ICaseCommand command, MemberContext context)
    {
        if (command is EraseMember erase)
        {
            return erase.Bodies.Count == 0
                ? Decision.No("nothing-to-erase", "There are no words of this person that could be erased.")
                : Decision.Of(new BodyErased(erase.Bodies, erase.Rule, erase.Reason));
        }

        if (!state.Exists && command is not AddMember)
            return Decision.No("no-such-member", "There is nobody with that number on the staff list.");
        if (context.SeenVersion is { } seen && seen != state.Version)
            return Decision.No("moved", "Somebody else changed this person in the meantime. Look again.");
        return command switch
        {
            AddMember c => state.Exists
                ? Decision.No("already-added", "This person is already on the staff list.")
                : Place(c.As.School, c.As.LineManager, context) ?? Number(c.As.Number, context) ?? Decision.Of(c.As),
            ChangeMember c => Change(state, c.To, context),
            LetMemberGo c => Go(state, c, context),
            BringMemberBack => state.Active ? Decision.Nothing
                : context.NumberIsTaken ? Taken
                : Decision.Of(new MemberReturned()),
            _ => throw new ArgumentException($"A member has no command {command.GetType().Name}."),
        };
    }

    private static readonly Decision Taken = Decision.No(
        "number-taken", "Somebody else on the staff list has this staff number");

    private static Decision Change(MemberState state, MemberChanged to, MemberContext context)
    {
        if (to == new MemberChanged()) return Decision.Nothing;
        return !state.Active
            ? Decision.No("has-left", "This person has left. Bring them back first.")
            : Place(to.School, to.LineManager, context) ?? Number(to.Number, context) ?? Decision.Of(to);
    }

    private static Decision Go(MemberState state, LetMemberGo c, MemberContext context)
    {
        if (!state.Active)
        {
            return state.Left is { } left && left.Reason == c.Reason && left.On == c.On && c.Words is null
                ? Decision.Nothing
                : Decision.No("has-left", "This person has already left.");
        }

        if (c.Reason == LeavingReason.Other && c.Words is null)
            return Decision.No("words-missing", "Say in a few words why this person leaves");
        if (c.On > context.Today)
            return Decision.No("day-ahead", "The last day must be today or in the past");
        return c.On.DayNumber < context.Today.DayNumber - MostDaysBack
            ? Decision.No("too-long-ago", "The last day must be within the last 10 years")
            : Decision.Of(new MemberLeft(c.Reason, c.Words, c.On));
    }

    private static Decision? Place(string? school, string? manager, MemberContext context)
    {
        if (school is not null && !context.Schools.Contains(school))
            return Decision.No("no-such-school", "There is no such school");
        if (manager is null) return null;
        if (manager == context.MemberId)
            return Decision.No("own-manager", "Nobody can be their own line manager");
        if (!context.ManagerIsActive)
            return Decision.No("no-such-manager", "The line manager must be somebody on the staff list who has not left");
        return context.LineAbove.Contains(context.MemberId)
            ? Decision.No("cyclic-managers", "This person manages the line manager, directly or through others")
            : null;
    }

    private static Decision? Number(BodyRef? number, MemberContext context) =>
        number is not null && context.NumberIsTaken ? Taken : null;
}
