using PolicyFlow.App.Mail;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Driving;

/// <summary>What became of an effect that was tried.</summary>
public abstract record EffectResult
{
    private EffectResult()
    {
    }

    public sealed record Accepted(string? MessageId) : EffectResult;

    /// <summary>It will never work as it is: a person has to see to it.</summary>
    public sealed record RefusedForGood(string Reason) : EffectResult;

    /// <summary>There is nothing to send, or no way to: it ends without anybody having to see to it.</summary>
    public sealed record NotPossible(string Reason) : EffectResult;

    /// <summary>It found something out: the command says what, and ends the effect in the same write.</summary>
    public sealed record Found(ICaseCommand Command, IReadOnlyList<Body> Bodies) : EffectResult;

    public sealed record TryLater(string Reason) : EffectResult
    {
        /// <summary>How long to wait at least, where the other side asks for it.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>Nobody knows whether it was done: should it be done again, the record says that it may have been
        /// twice.</summary>
        public bool PerhapsDone { get; init; }

        /// <summary>It only waits for its turn: no failure, and nobody's task however often.</summary>
        public bool Untried { get; init; }
    }

    /// <summary>What becomes of an effect whose mail was tried.</summary>
    public static EffectResult Of(MailResult result, string messageId) => result switch
    {
        MailResult.Accepted => new Accepted(messageId),
        MailResult.RefusedForGood refused => new RefusedForGood(refused.Reason),
        MailResult.TryLater later => new TryLater(later.Reason)
        {
            RetryAfter = later.RetryAfter,
            PerhapsDone = later.PerhapsTaken,
            Untried = later.Untried,
        },
        _ => new TryLater("The mail transport gave no answer."),
    };
}
