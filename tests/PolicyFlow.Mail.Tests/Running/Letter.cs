using System.Text;

namespace PolicyFlow.Mail.Tests.Running;

/// <summary>Mail as it comes over the wire: the files in Letters, with the line ends of mail.</summary>
internal static class Letter
{
    public static string Text(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Letters", name + ".eml")).ReplaceLineEndings("\r\n");

    public static byte[] Of(string name) => Encoding.UTF8.GetBytes(Text(name));

    /// <summary>The same with a few words changed.</summary>
    public static byte[] Of(string name, params (string Old, string New)[] changes) => Encoding.UTF8.GetBytes(
        changes.Aggregate(
            Text(name), (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)));

    /// <summary>A further mail of the same sender.</summary>
    public static byte[] Another(int number) => Of(
        "plain", ("plain-1@", $"plain-{number}@"), ("post/1", $"number/{number}"));
}
