using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>One letter of a case by mail, and how far it got.</summary>
/// <param name="MessageId">Empty while no server has taken it.</param>
/// <param name="At">When it got there (UTC), as whoever tells it says.</param>
public sealed record PostedLetter(Effect Letter, string MessageId, DeliveryStatus Status, DateTimeOffset At)
{
    /// <summary>When our mail server, or the service that carries our mail, took it (UTC).</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether something else that is told of it is news: it got further, or got there earlier than was known.
    /// </summary>
    public bool IsOutrankedBy(DeliveryStatus status, DateTimeOffset at) =>
        status > Status || (status == Status && at < At);
}

/// <summary>The mail of a case, in the order in which it first went out or failed to.</summary>
public sealed record PostState(ImmutableList<PostedLetter> Letters)
{
    public static readonly PostState None = new([]);

    public PostedLetter? Find(Effect letter) => Letters.Find(l => l.Letter == letter);

    /// <summary>The letter that went out under a Message-ID.</summary>
    public PostedLetter? FindSent(string messageId) =>
        Letters.Find(l => l.MessageId.Length > 0 && l.MessageId == messageId);

    internal PostState With(Effect letter, DeliveryStatus status, DateTimeOffset at, string messageId = "")
    {
        if (Find(letter) is not { } known)
            return new PostState(Letters.Add(Sent(new PostedLetter(letter, messageId, status, at))));
        var next = known.IsOutrankedBy(status, at) ? known with { Status = status, At = at } : known;
        if (next.MessageId.Length == 0) next = next with { MessageId = messageId };
        return new PostState(Letters.Replace(known, status == DeliveryStatus.Accepted ? Sent(next, at) : next));
    }

    private static PostedLetter Sent(PostedLetter letter, DateTimeOffset? at = null) =>
        letter.Status >= DeliveryStatus.Accepted ? letter with { SentAt = letter.SentAt ?? at ?? letter.At } : letter;
}
