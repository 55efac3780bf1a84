namespace PolicyFlow.Domain.Cases;

/// <summary>Says how an effect ended.</summary>
/// <param name="MessageId">The mail's id, where one was sent.</param>
/// <param name="Repeated">An earlier attempt may have been sent too, under the same id.</param>
public sealed record RecordEffect(
    Effect Effect, EffectEnd End, string? MessageId, bool Repeated, string? WhyWithdrawn, BodyRef? Reason)
    : ICaseCommand
{
    /// <summary>What is put on record of a letter that ended so, in every kind of case that asks no more of it.</summary>
    internal ICaseEvent ToEvent() => End switch
    {
        EffectEnd.Withdrawn => new LetterSkipped(Effect.Kind, Effect.About, Effect.Round, WhyWithdrawn ?? ""),
        EffectEnd.Accepted => new MailSent(
            Effect.Kind, Effect.Lane, Effect.About, Effect.Round, MessageId ?? "", Repeated),
        _ => new MailFailing(
            Effect.Kind, Effect.Lane, Effect.About, Effect.Round, End == EffectEnd.RefusedForGood, Reason),
    };
}

/// <summary>How an effect ended, or that it keeps failing.</summary>
public enum EffectEnd
{
    Accepted,
    Withdrawn,
    RefusedForGood,

    /// <summary>It has failed for a while and is still tried.</summary>
    StillFailing,
}
