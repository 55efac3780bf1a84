using System.Net.Sockets;
using PolicyFlow.App.Settings;
using PolicyFlow.App.Storing;

namespace PolicyFlow.Standalone.Hosting;

/// <summary>What keeps the program from starting, in words for whoever starts it.</summary>
internal static class StartFailure
{
    /// <returns>Null for a mistake of the program, which is shown as it is.</returns>
    public static string? Words(Exception fault) => fault switch
    {
        StoreUnavailableException or StartException or SettingsException => fault.Message,
        InvalidDataException { InnerException: FormatException inner } =>
            $"The settings cannot be read. {fault.Message} {inner.InnerException?.Message}",
        InvalidOperationException { InnerException: ArgumentException or FormatException } =>
            $"The settings cannot be read. {fault.Message}",
        FormatException when fault.Message.Contains("url", StringComparison.OrdinalIgnoreCase) =>
            $"Name the address to listen on with --urls, such as http://127.0.0.1:5080. {fault.Message}",
        IOException or SocketException => $"It cannot listen there. {fault.Message}",
        _ => null,
    };
}
