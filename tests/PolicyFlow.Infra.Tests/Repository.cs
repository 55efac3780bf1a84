using System.Reflection;

namespace PolicyFlow.Infra.Tests;

/// <summary>The sources that the tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = Path.GetFullPath(Metadata("RepositoryRoot"));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    public static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
