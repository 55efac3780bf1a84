using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Messages;

/// <summary>One text message to one mobile number.</summary>
/// <param name="MessageId">The same text sent again has the same one, so that a gateway can tell.</param>
/// <param name="To">A number as <see cref="MobileNumber.Normal"/> gives it.</param>
/// <param name="Text">No case detail: it lies open on a locked screen.</param>
public sealed record OutgoingText(string MessageId, string To, string Text);

/// <summary>What became of a text message.</summary>
public abstract record TextResult
{
    private TextResult()
    {
    }

    /// <summary>The gateway took it over.</summary>
    public sealed record Accepted : TextResult;

    /// <summary>It will never be taken as it is: the number or the text is at fault.</summary>
    public sealed record RefusedForGood(string Reason) : TextResult;

    /// <summary>It was not taken this time: the gateway is busy, out of reach, or our settings are wrong.</summary>
    public sealed record TryLater(string Reason) : TextResult;

    /// <summary>This installation sends no texts.</summary>
    public sealed record NotSetUp(string Reason) : TextResult;
}

/// <summary>Hands text messages to whatever carries them.</summary>
public interface ITextTransport
{
    /// <summary>Tries once. Answers, never throws, for whatever the other side does.</summary>
    Task<TextResult> SendAsync(OutgoingText text, CancellationToken cancel = default);
}
