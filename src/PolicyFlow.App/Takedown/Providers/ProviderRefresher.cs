using Microsoft.Extensions.Logging;
using PolicyFlow.App.People;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Keeps the directory of providers up to date.</summary>
public sealed class ProviderRefresher(ProviderReader reader, DirectoryPace pace, ILogger<ProviderRefresher> log)
    : DirectoryRefresher("providers", reader.RefreshAsync, pace, log);
