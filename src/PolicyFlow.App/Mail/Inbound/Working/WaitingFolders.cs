using PolicyFlow.App.Storing.Inbound;

namespace PolicyFlow.App.Mail.Inbound.Working;

/// <summary>The folders in which mail and events wait on one machine.</summary>
public sealed record WaitingFolders(FolderMailStore Mail, FolderMailStore Events);
