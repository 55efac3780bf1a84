using PolicyFlow.App.Messages;

namespace PolicyFlow.Simulation.Tests.Crashing;

/// <summary>A way to the gateway of text messages on which the process may end after the gateway has taken the text.
/// </summary>
internal sealed class CrashingTexts(ITextTransport inner, CrashPlan plan) : ITextTransport
{
    public Task<TextResult> SendAsync(OutgoingText text, CancellationToken cancel = default)
    {
        plan.Alive();
        var result = inner.SendAsync(text, cancel).GetAwaiter().GetResult();
        plan.AfterMail();
        return Task.FromResult(result);
    }
}
