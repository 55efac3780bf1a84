namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>Who is reached by a round of a campaign. They come in this order, the reminders more than once.</summary>
public enum RoundKind
{
    /// <summary>Everybody in the audience gets the personal link.</summary>
    Invitation,

    /// <summary>Whoever has not confirmed is reminded.</summary>
    Reminder,

    /// <summary>Line managers are told whom of theirs it waits for, and asked about those who never opened it.</summary>
    LineManager,

    /// <summary>Whoever has not confirmed is reminded for the last time.</summary>
    Final,

    /// <summary>The School Sport Development Managers are told.</summary>
    Managers,

    /// <summary>The principals are told, and the governors get counts.</summary>
    Principals,
}

/// <summary>One round of a campaign.</summary>
/// <param name="Number">Its place in the plan; the invitation is 0.</param>
/// <param name="Day">The London day.</param>
/// <param name="At">The moment (UTC).</param>
public sealed record Round(int Number, RoundKind Kind, DateOnly Day, DateTimeOffset At);
