namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>A mail of ours that will not arrive, in words for whoever wrote it.</summary>
/// <param name="Id">The same when it is told again.</param>
/// <param name="MessageIds">Under which the mail may be known.</param>
/// <param name="Recipients">Whom it was for, as far as that is said.</param>
/// <param name="ByMail">It was told by mail, which anybody can write.</param>
public sealed record ReturnedMail(
    string Id, IReadOnlyList<string> MessageIds, IReadOnlyList<string> Recipients, bool ByMail);

/// <summary>Is told of each mail of ours that came back, whatever it was about.</summary>
public interface IDeliveryFollower
{
    Task ReturnedAsync(ReturnedMail mail, CancellationToken cancel);
}
