namespace PolicyFlow.Bench;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Quick">A short run, for a first impression.</param>
/// <param name="Folder">Where the databases lie; the disk under it is part of what is measured.</param>
/// <param name="Only">One part alone: transitions, scale, probes, start, stores, mail, campaign or search.</param>
/// <param name="Count">How many cases are searched.</param>
/// <param name="Prices">A file with prices, see bench/prices.md; null for none.</param>
internal sealed record BenchOptions(bool Quick, string Folder, string? Only, int Count, string? Prices)
{
    public static BenchOptions Parse(string[] args) => new(
        args.Contains("--quick"), Value(args, "--data") ?? Path.GetTempPath(), Value(args, "--only"),
        int.TryParse(Value(args, "--count"), out var count) ? count : args.Contains("--quick") ? 5_000 : 100_000,
        Value(args, "--prices"));

    public bool Wants(string part) => Only is null || Only == part;

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
