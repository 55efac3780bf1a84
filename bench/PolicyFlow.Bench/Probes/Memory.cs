namespace PolicyFlow.Bench.Probes;

/// <summary>What the process holds after a full collection, in MB.</summary>
internal readonly record struct Memory(double Managed, double Process)
{
    public static Memory Now()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new Memory(managed / 1048576.0, process.WorkingSet64 / 1048576.0);
    }
}
