using PolicyFlow.App.Mail.Inbound.Taking;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>What of a call is kept.</summary>
/// <param name="Content">A stretch of what was posted.</param>
/// <param name="Note">What the call says beside it, or null.</param>
internal sealed record Posted(Stream Content, MailNote? Note = null);
