using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>A line manager says why somebody of theirs is silent. It is a proposal: a manager of the campaign decides.
/// </summary>
/// <param name="What">One of <see cref="EntrySayings"/>.</param>
/// <param name="Words">What goes with it, such as the right address; null for nothing.</param>
public sealed record SayOfPerson(string What, BodyRef? Words) : ICaseCommand;

/// <summary>A manager does not follow what the line manager said.</summary>
public sealed record SetSayingAside(BodyRef Reason) : ICaseCommand;

/// <summary>A letter with the personal link is printed for them.</summary>
public sealed record PrintLetter : ICaseCommand;

/// <summary>A line manager said why they are silent.</summary>
public sealed record ManagerSaid(string What, BodyRef? Words) : ICaseEvent;

/// <summary>A manager did not follow what the line manager said.</summary>
public sealed record SayingSetAside(BodyRef Reason) : ICaseEvent;

/// <summary>A letter with their personal link was printed.</summary>
public sealed record LetterPrinted : ICaseEvent;

/// <summary>What a line manager said of somebody, while nobody has decided on it. Times are UTC.</summary>
/// <param name="Stopped">Whether it stopped the mail to an address that had been thought good.</param>
public sealed record EntrySaying(string What, BodyRef? Words, Actor By, DateTimeOffset At, bool Stopped);

/// <summary>What line managers say and letters tell of a person in a campaign.</summary>
public static class EntrySayings
{
    /// <summary>Mail goes to an address that is not theirs. It stops at once: the link would be a stranger's.</summary>
    public const string WrongAddress = "wrong-address";

    /// <summary>They do not work here any more.</summary>
    public const string Left = "left";

    internal static Decision Decide(EntryState state, ICaseCommand command) => command switch
    {
        SayOfPerson or PrintLetter when !state.Status.IsOpen() =>
            Decision.No("not-asked", "This person is not being asked just now."),
        SayOfPerson { What: not (WrongAddress or Left) } => Decision.No("bad-answer", "Choose one of the answers."),
        SayOfPerson when !state.Silent =>
            Decision.No("not-silent", "This person has answered, or has not had two reminders yet."),
        SayOfPerson c => c.What == state.Said?.What && c.Words is null
            ? Decision.Nothing
            : Decision.Of(new ManagerSaid(c.What, c.Words)),
        SetSayingAside c => state.Said is null
            ? Decision.No("nothing-said", "Somebody has already decided on this.")
            : Decision.Of(new SayingSetAside(c.Reason)),
        _ => Decision.Of(new LetterPrinted()),
    };

    internal static EntryState Said(EntryState state, ManagerSaid e, Recorded recorded)
    {
        // What was said before may have stopped the mail already.
        var stops = e.What == WrongAddress && !state.Unreachable;
        var stopped = stops || state.Said is { Stopped: true };
        return state with
        {
            Said = new EntrySaying(e.What, e.Words, recorded.Actor, recorded.At, stopped),
            Unreachable = state.Unreachable || stops,
        };
    }

    internal static EntryState SetAside(EntryState state) => state with
    {
        Said = null,
        Unreachable = state.Unreachable && state.Said is not { Stopped: true },
    };
}
