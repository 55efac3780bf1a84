namespace PolicyFlow.Bench;

/// <summary>A folder for one run, gone afterwards.</summary>
internal sealed class BenchFolder : IDisposable
{
    public BenchFolder(string parent) =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, $"policyflow-bench-{Guid.NewGuid():N}")).FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
