using PolicyFlow.App.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Messages;

/// <summary>A text that demo mode would have sent.</summary>
/// <param name="Number">Counts from 1 in the order of sending.</param>
/// <param name="At">Case time, UTC.</param>
public sealed record KeptText(int Number, DateTimeOffset At, OutgoingText Text);

/// <summary>Demo mode's carrier: keeps every text in a folder, in place of a mobile phone.</summary>
/// <param name="folder">Made where it is missing.</param>
/// <param name="clock">Case time.</param>
public sealed class TextboxTransport(string folder, CaseClock clock) : ITextTransport
{
    private readonly KeptFolder<KeptText> _texts = new(folder, kept => (kept.Number, kept.Text.MessageId), clock);

    /// <summary>All texts, newest first.</summary>
    public IReadOnlyList<KeptText> All => _texts.All;

    public Task<TextResult> SendAsync(OutgoingText text, CancellationToken cancel = default)
    {
        if (MobileNumber.Normal(text.To) is not { } number)
            return Task.FromResult<TextResult>(new TextResult.RefusedForGood("The mobile number is not one."));
        return Task.FromResult<TextResult>(
            _texts.TryKeep(text.MessageId, (n, at) => new KeptText(n, at, text with { To = number }))
                ? new TextResult.Accepted()
                : new TextResult.TryLater("The folder of texts cannot be written."));
    }
}
