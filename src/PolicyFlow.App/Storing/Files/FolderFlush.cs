using System.Runtime.InteropServices;
using System.Text;

namespace PolicyFlow.App.Storing.Files;

/// <summary>Makes a new name in a folder survive a power cut, where the system needs to be asked for it.</summary>
internal static class FolderFlush
{
    /// <summary>On Linux and macOS a renamed file is safe only when its folder was flushed too.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (handle < 0) return;
        _ = Fsync(handle);
        _ = Close(handle);
    }

    public static void FlushFolderOf(string file) => Flush(Path.GetDirectoryName(Path.GetFullPath(file))!);

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
