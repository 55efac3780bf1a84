using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing.Erasing;

namespace PolicyFlow.App.Storing.Sqlite;

/// <summary>Where the store lies and how it works.</summary>
/// <param name="Path">The database file; its folder must exist.</param>
/// <param name="Ledger">Where erasures are noted before they reach the database, or null for a store that is never
/// restored from a backup.</param>
public sealed record SqliteStoreOptions(string Path, ErasureLedger? Ledger = null)
{
    /// <summary>How many connections read at the same time.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>How many writes at most share one commit.</summary>
    public int MostPerCommit { get; init; } = 512;

    /// <summary>Sees every connection just after it is set up; tests look at the settings through it.</summary>
    internal Action<SqliteConnection>? Opened { get; init; }

    /// <summary>Is told after each commit how many writes shared it; the benchmark repeats them alike.</summary>
    internal Action<int>? Committed { get; init; }
}
