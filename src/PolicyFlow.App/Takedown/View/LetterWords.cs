using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>How far a letter got, in plain words. Nobody is asked whether a mail was opened.</summary>
internal static class LetterWords
{
    public static string Of(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Trying => "Not taken by a mail server yet; still tried",
        DeliveryStatus.Refused => "Could not be sent",
        DeliveryStatus.Withdrawn => "Not sent any more",
        DeliveryStatus.Accepted => "Sent",
        DeliveryStatus.Deferred => "Put off by the recipient's server; still tried",
        DeliveryStatus.Delivered => "Delivered",
        DeliveryStatus.OptedOut => "Delivered; the recipient wants no more mail",
        DeliveryStatus.Dropped => "Dropped: mail to this address came back before",
        _ => "Came back",
    };

    /// <summary>The colour of its tag, or null for the plain one.</summary>
    public static string? Colour(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Delivered => "green",
        DeliveryStatus.Accepted or DeliveryStatus.Withdrawn => "grey",
        DeliveryStatus.Trying or DeliveryStatus.Deferred => "yellow",
        _ => "red",
    };
}
