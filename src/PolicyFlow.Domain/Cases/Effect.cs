namespace PolicyFlow.Domain.Cases;

/// <summary>
/// Something to do in the world because of an event. It points into the case and carries no words, since it waits in
/// the outbox in plain.
/// </summary>
/// <param name="Kind">Stable kebab-case name, for example <c>send-notice</c>.</param>
/// <param name="Lane">Whom it is for (<c>person:p-17</c>, <c>reporter</c>, <c>host:a1</c>). Effects of one case run in
/// order within a lane and in parallel across lanes.</param>
/// <param name="About">The approach or item it concerns, or nothing.</param>
/// <param name="Round">Which of several like it, from 1; 0 where there is only one.</param>
public sealed record Effect(string Kind, string Lane, string? About = null, int Round = 0)
{
    private const string PersonLane = "person:";

    public static string ToPerson(string personId) => PersonLane + personId;

    /// <summary>Whom a lane leads to, or null where it is no colleague's.</summary>
    public static string? PersonOf(string lane) =>
        lane.StartsWith(PersonLane, StringComparison.Ordinal) ? lane[PersonLane.Length..] : null;
}

/// <summary>Why an effect is no longer wanted.</summary>
public sealed record Withdrawal(string Code, string Reason);
