using System.Globalization;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Where a kept mail lies.</summary>
public enum PenPlace
{
    Waiting,

    /// <summary>Filed by the machine, or set aside by a person.</summary>
    Filed,

    /// <summary>A case has it.</summary>
    Settled,

    /// <summary>Its bytes are gone.</summary>
    LetGo,
}

/// <summary>What a person said of it, and when (UTC).</summary>
public sealed record PenChosen(string How, string? Case, BodyRef Reason, Actor By, DateTimeOffset At);

/// <summary>A mail of the holding pen as it stands.</summary>
/// <param name="At">When it was kept (UTC, case time).</param>
/// <param name="Chosen">What people said of it, the first first.</param>
public sealed record PenState(
    PenPlace Place, string Why, BodyRef? From, BodyRef? Subject, DateTimeOffset At, IReadOnlyList<PenChosen> Chosen)
{
    public const string Index = "mail-pen";

    public static string ValueOf(PenPlace place) => place == PenPlace.Waiting ? "waiting" : "filed";

    public static PenState? Evolve(PenState? state, Recorded r) => r.Event switch
    {
        MailKept e => new PenState(
            e.Waits ? PenPlace.Waiting : PenPlace.Filed, e.Why, e.From, e.Subject, r.At, state?.Chosen ?? []),
        MailChosen e when state is not null => state with
        {
            Place = e.How switch
            {
                PenChoice.Aside => PenPlace.Filed,
                PenChoice.Back => PenPlace.Waiting,
                _ => PenPlace.Settled,
            },
            Chosen = [.. state.Chosen, new PenChosen(e.How, e.Case, e.Reason, r.Actor, r.At)],
        },
        MailLetGo when state is not null => state with { Place = PenPlace.LetGo },
        _ => state,
    };

    /// <summary>The index entries that a step needs: what waits, the oldest first; what is filed, the newest first.
    /// </summary>
    internal static KeyChange Keys(LoadedStream<MailFate> before, LoadedStream<MailFate> after)
    {
        var (old, now) = (KeyOf(before.State.Kept), KeyOf(after.State.Kept));
        return old == now ? KeyChange.None : new KeyChange(now is null ? [] : [now], old is null ? [] : [old]);
    }

    internal static Key? KeyOf(PenState? state) => state?.Place switch
    {
        PenPlace.Waiting => new Key(Index, ValueOf(PenPlace.Waiting), Ticks(state.At.UtcTicks)),
        PenPlace.Filed => new Key(Index, ValueOf(PenPlace.Filed), CaseIndex.NewestFirst(state.At)),
        _ => null,
    };

    private static string Ticks(long ticks) => ticks.ToString("D19", CultureInfo.InvariantCulture);
}
