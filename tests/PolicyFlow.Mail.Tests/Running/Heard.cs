using Microsoft.Extensions.Logging;

namespace PolicyFlow.Mail.Tests.Running;

/// <summary>Keeps what the program writes to its log from warnings up.</summary>
internal sealed class Heard
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public ILogger<T> Of<T>() => new Logger<T>(this);

    private sealed class Logger<T>(Heard heard) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            lock (heard._lines) heard._lines.Add(formatter(state, exception));
        }
    }
}
