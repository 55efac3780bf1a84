namespace PolicyFlow.App.Storing.Inbound;

/// <summary>Where what comes in waits: mail, and what happened to mail that we sent.</summary>
/// <param name="Mail">Raw mail.</param>
/// <param name="Events">Events of sent mail, as they were posted: JSON.</param>
public sealed record InboundStores(IMailStore Mail, IMailStore Events);
