using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Reads and writes where somebody's mail of a day stands.</summary>
public sealed class PostBook(PlainStreams streams, CaseClock clock)
{
    public Task<LoadedStream<PostState>> FindAsync(string stream, CancellationToken cancel) =>
        streams.LoadAsync(PostState.Kind, stream, cancel);

    /// <summary>Takes the mail in hand.</summary>
    /// <param name="seen">The stream as it was when that was decided on.</param>
    /// <returns>Whether nobody else was quicker.</returns>
    public async Task<bool> ClaimAsync(LoadedStream<PostState> seen, PostClaimed claim, CancellationToken cancel)
    {
        var answer = await streams.WriteAsync(
            PostState.Kind,
            new StreamCommand(seen.Stream, $"claim:{seen.Version}:{claim.Effect}", Actor.System, clock.Now),
            state => state == seen.State || (state.Status == PostStatus.None && seen.Version == 0)
                ? Decision.Of(claim)
                : Decision.No("claimed", "Somebody else was quicker."),
            cancel: cancel);
        return answer.Refusal is null && answer.Now.State.Effect == claim.Effect;
    }

    /// <summary>Says what became of it.</summary>
    public Task EndAsync(string stream, string effect, ICaseEvent end, CancellationToken cancel) => streams.WriteAsync(
        PostState.Kind, new StreamCommand(stream, "end:" + effect, Actor.System, clock.Now),
        state => state.Status == PostStatus.Claimed ? Decision.Of(end) : Decision.Nothing, cancel: cancel);
}
