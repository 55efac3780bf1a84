using System.Runtime.InteropServices;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>Streams over bytes that are there already.</summary>
internal static class Bytes
{
    public static MemoryStream Read(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
