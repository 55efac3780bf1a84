using System.Collections.Immutable;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Somebody's mail of a day is being written: whoever writes this first sends it.</summary>
/// <param name="Effect">The effect that sends it.</param>
/// <param name="Own">The campaigns in which it asks the person, by id.</param>
/// <param name="Team">The campaigns in which it tells of people whom the person manages.</param>
public sealed record PostClaimed(string Effect, IReadOnlyList<string> Own, IReadOnlyList<string> Team) : ICaseEvent;

/// <summary>The mail server took it.</summary>
public sealed record PostSent : ICaseEvent;

/// <summary>The mail server refused it for good.</summary>
public sealed record PostRefused : ICaseEvent;

/// <summary>Where somebody's mail of a day stands.</summary>
public enum PostStatus
{
    None,
    Claimed,
    Sent,
    Refused,
}

/// <summary>Somebody's mail of a day as the events have made it.</summary>
/// <param name="Effect">Who sends it.</param>
/// <param name="ClaimedAt">Since when (UTC).</param>
public sealed record PostState(
    PostStatus Status, string Effect, DateTimeOffset ClaimedAt, ImmutableHashSet<string> Own,
    ImmutableHashSet<string> Team)
{
    public static readonly PostState None = new(PostStatus.None, "", DateTimeOffset.MinValue, [], []);

    public static readonly StreamKind<PostState> Kind = new(
        new EventCatalogue()
            .Add<PostClaimed>("policy-post-claimed", "5.3")
            .Add<PostSent>("policy-post-sent", "5.3")
            .Add<PostRefused>("policy-post-refused", ""),
        None, Evolve);

    private static PostState Evolve(PostState state, Recorded recorded) => recorded.Event switch
    {
        PostClaimed e => new PostState(PostStatus.Claimed, e.Effect, recorded.At, [.. e.Own], [.. e.Team]),
        PostSent => state with { Status = PostStatus.Sent },
        PostRefused => state with { Status = PostStatus.Refused },
        _ => state,
    };
}
