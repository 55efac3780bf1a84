using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People.Digest;

/// <summary>
/// What can wait is gathered for each person and goes out once a London day, at the hour that they chose. A digest that
/// could not be sent is taken up by the next one, so that nothing is lost and no day brings two.
/// </summary>
public sealed class DigestDecider : IDecider<DigestState>
{
    public string Kind => "Digest";

    public EventCatalogue Events => DigestCatalogue.Events;

    public DigestState Initial => DigestState.Initial;

    public Decision Decide(DigestState state, ICaseCommand command, DecisionContext context) => command switch
    {
        AddToDigest c => Decision.Of(Added(state, c)),
        Wake => state.Next is { } next && next.SendAt <= context.Now
            ? Decision.Of(new DigestDue(next.Day, state.Waiting.Count + (state.Leaving?.Lines.Count ?? 0)))
            : Decision.Nothing,
        ComposeDigest c => Compose(state, c),
        RecordEffect c => Decision.Of(c.ToEvent()),
        _ => throw new ArgumentException($"A digest knows no command {command.GetType().Name}.", nameof(command)),
    };

    public DigestState Evolve(DigestState state, Recorded recorded) => recorded.Event switch
    {
        DigestLineAdded e => state with
        {
            Person = e.Person,
            Waiting = state.Waiting.Add(new WaitingLine(
                recorded.Sequence, recorded.At, new DigestLine(e.Case, e.Letter, e.About, e.Round))),
            Next = (e.Day, e.SendAt),
        },
        DigestDue e => state with
        {
            Waiting = [],
            Next = null,
            Leaving = new LeavingDigest(e.Day, [.. state.Leaving?.Lines ?? [], .. state.Waiting]),
            LastDueAt = recorded.At,
        },
        DigestComposed e when state.Leaving is { } leaving && leaving.Day == e.Day =>
            state with { Leaving = leaving with { LeftOut = [.. e.LeftOut] } },
        MailSent e => Gone(state, e.About) with { RefusedAt = null },
        LetterSkipped e => Gone(state, e.About),
        MailFailing { ForGood: true } e => Gone(state, e.About) with { RefusedAt = recorded.At },
        _ => state,
    };

    public IReadOnlyList<Effect> React(DigestState state, Recorded recorded) => recorded.Event switch
    {
        DigestDue e => [new Effect(DigestLetters.Digest, Effect.ToPerson(state.Person), DigestLetters.About(e.Day))],
        _ => [],
    };

    public DateTimeOffset? Due(DigestState state) => state.Next?.SendAt;

    public Withdrawal? StillWanted(DigestState state, Effect effect) => state.Leaving switch
    {
        null => new Withdrawal("nothing-left", "Nothing is left to tell."),
        { } leaving when DigestLetters.About(leaving.Day) != effect.About =>
            new Withdrawal("overtaken", "The next digest has taken up what this one had to tell."),
        _ => null,
    };

    /// <summary>The first line of an empty digest settles when it goes. A day whose digest has gone, however late it was,
    /// gets no second one.</summary>
    private static DigestLineAdded Added(DigestState state, AddToDigest c)
    {
        var slot = c.Slot.BeginsAt > state.LastDueAt ? c.Slot : c.DayAfter;
        var (day, sendAt) = state.Next ?? (slot.Day, slot.SendAt);
        return new DigestLineAdded(c.Person, c.Line.Case, c.Line.Letter, c.Line.About, c.Line.Round, day, sendAt);
    }

    private static Decision Compose(DigestState state, ComposeDigest c)
    {
        if (state.Leaving is not { } leaving || leaving.Day != c.Day)
            return Decision.No("not-leaving", "No digest of that day is about to go.");
        if (leaving.LeftOut is { } known && known.SequenceEqual(c.LeftOut)) return Decision.Nothing;
        var without = c.LeftOut.Select(l => l.Line).ToHashSet();
        return Decision.Of(new DigestComposed(
            c.Day, [.. leaving.Lines.Select(l => l.Number).Where(n => !without.Contains(n))], c.LeftOut));
    }

    /// <summary>A digest that went, or never will, is behind; one that the next has taken up is not there any more.
    /// </summary>
    private static DigestState Gone(DigestState state, string? about) =>
        state.Leaving is { } leaving && DigestLetters.About(leaving.Day) == about ? state with { Leaving = null } : state;
}
