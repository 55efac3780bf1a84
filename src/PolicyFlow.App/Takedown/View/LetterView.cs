using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>One mail of a case to one recipient, and how far it got. Times are UTC.</summary>
/// <param name="To">Whom it is for, in words: a colleague's name, a host and its address, "the reporter".</param>
/// <param name="What">Which letter, in words.</param>
/// <param name="SentAt">When a mail server took it; null while none has.</param>
/// <param name="At">When it got as far as <paramref name="Status"/> says.</param>
/// <param name="MessageId">Empty while no server has taken it.</param>
public sealed record LetterView(
    string Lane, string To, string Letter, string What, DateTimeOffset? SentAt, DeliveryStatus Status, DateTimeOffset At,
    string MessageId);
