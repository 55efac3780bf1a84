using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>The letters of takedowns.</summary>
public sealed class TakedownPost(CaseEngine<TakedownState> engine, LetterAddresses addresses) : IPostedKind
{
    public string Prefix => TakedownStreams.Prefix;

    public async Task<PostedCase?> FindAsync(string stream, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is not { State: var state } ? null : new PostedCase(
            stream, state.Post, (letter, stop) => addresses.FindAsync(stream, state, letter, stop));

    public Task ExecuteAsync(CaseRequest request, CancellationToken cancel) => engine.ExecuteAsync(request, cancel);
}
