namespace PolicyFlow.App.Cases.Actions;

/// <summary>One line of the history: who did or decided what, when, under which clause.</summary>
/// <param name="Text">In words.</param>
/// <param name="Detail">What was said or written, or empty.</param>
public sealed record TimelineRow(
    int Sequence, DateTimeOffset At, string Actor, string Event, string Clause, string Text, string Detail);
