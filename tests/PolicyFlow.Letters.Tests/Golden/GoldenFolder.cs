using System.Reflection;

namespace PolicyFlow.Letters.Tests.Golden;

/// <summary>The letters as they were last read and approved, one file each.</summary>
internal static class GoldenFolder
{
    private static readonly string Folder = typeof(GoldenFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "GoldenFolder").Value!;

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f));

    public static string PathOf(string name) => Path.Combine(Folder, name + ".txt");

    public static string Read(string name) =>
        File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n") : "";
}
