namespace PolicyFlow.Standalone.Hosting;

/// <summary>The program refuses to start; the message says what to put right.</summary>
internal sealed class StartException(string message) : Exception(message);
