namespace PolicyFlow.App.Messages;

/// <summary>Where no gateway is set up, no text goes out, and whoever asks is told so.</summary>
public sealed class NoTextGateway : ITextTransport
{
    public Task<TextResult> SendAsync(OutgoingText text, CancellationToken cancel = default) =>
        Task.FromResult<TextResult>(new TextResult.NotSetUp("No text gateway is set up."));
}
