namespace PolicyFlow.Domain.Cases;

/// <summary>Marks a flat record that says what happened. Its stored name is in an <see cref="EventCatalogue"/>.</summary>
public interface ICaseEvent;

/// <summary>Marks a record that asks a case to decide.</summary>
public interface ICaseCommand;

/// <summary>The driver's only command: look at the clock.</summary>
public sealed record Wake : ICaseCommand;

/// <summary>What a decider answered.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It happened; there may be nothing to record.</summary>
    public sealed record Accepted(IReadOnlyList<ICaseEvent> Events) : Decision;

    /// <summary>It may not happen. The code is stable, the reason is for a person to read.</summary>
    public sealed record Refused(string Code, string Reason) : Decision;

    public static readonly Decision Nothing = new Accepted([]);

    public static Decision Of(params IReadOnlyList<ICaseEvent> events) => new Accepted(events);

    public static Decision No(string code, string reason) => new Refused(code, reason);
}

/// <summary>One event as it stands in its stream. Times are UTC and never run backwards within a stream.</summary>
public sealed record Recorded(int Sequence, DateTimeOffset At, Actor Actor, ICaseEvent Event);
