namespace PolicyFlow.Domain.Takedown;

/// <summary>
/// Attention is scarce: what a colleague is told at once, and what waits for their daily digest. Whatever is not named
/// here as able to wait is told at once.
/// </summary>
public static class Attention
{
    /// <summary>Whether a letter to a colleague is a mail of its own.</summary>
    public static bool IsSingle(string letter, TakedownState state) => letter switch
    {
        Letters.NewReport => state.Threatening,
        Letters.ReportAdded or Letters.MailReceived or Letters.NoticeBounced or Letters.LookAgain or Letters.Reminder => false,
        _ => true,
    };

    /// <summary>Whether a letter goes ahead of all that waits for its turn at the mail server: a child may be at risk, or
    /// somebody is threatened.</summary>
    public static bool IsUrgent(string letter, TakedownState state) =>
        letter is Letters.ChildAtRisk or Letters.SafeguardingUnseen or Letters.SexualImage or Letters.Police
        || ((state.ChildAtRisk || state.Threatening) && !Letters.GoesOutside(letter) && IsSingle(letter, state));

    /// <summary>Whether a line that waited for a digest has become idle since. Asked beside
    /// <see cref="TakedownDecider.StillWanted"/>.</summary>
    public static bool IsIdle(string letter, TakedownState state) => letter switch
    {
        Letters.NoticeBounced => state.Decision is null,
        Letters.LookAgain => state.Closed is not { LookDue: true },
        _ => false,
    };
}
