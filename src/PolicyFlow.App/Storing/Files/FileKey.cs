namespace PolicyFlow.App.Storing.Files;

/// <summary>What a file's key may look like: parts of letters, digits, dots and dashes, with slashes between them.
/// </summary>
public static class FileKey
{
    /// <exception cref="ArgumentException">The key is not of that form, or might lead out of the folder.</exception>
    public static void Check(string key)
    {
        var parts = key.Split('/');
        if (key.Length > 400 || !Array.TrueForAll(parts, IsPart))
            throw new ArgumentException("This is not the key of a file.", nameof(key));
    }

    /// <exception cref="ArgumentException">No key begins like that.</exception>
    internal static void CheckBeginning(string prefix)
    {
        var parts = prefix.Split('/');
        if (!Array.TrueForAll(parts[..^1], IsPart) || (parts[^1].Length > 0 && !IsPart(parts[^1])))
            throw new ArgumentException("This is not the beginning of a file's key.", nameof(prefix));
    }

    private static bool IsPart(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
