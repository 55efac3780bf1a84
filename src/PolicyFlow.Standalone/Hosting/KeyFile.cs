using System.Security.Cryptography;

namespace PolicyFlow.Standalone.Hosting;

/// <summary>A key of the installation in a file that only its owner may read; made on first use.</summary>
internal static class KeyFile
{
    private const int Bytes = 32;

    public static byte[] ReadOrMake(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return File.ReadAllBytes(path);
        var key = RandomNumberGenerator.GetBytes(Bytes);

        // Written beside and renamed, so that a crash never leaves half a key.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(path + ".new", options))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path);
        return key;
    }
}
