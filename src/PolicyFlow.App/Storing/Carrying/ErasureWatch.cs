using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Storing.Erasing;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Remembers which bodies went into an export, so that none is carried that was erased meanwhile.</summary>
internal sealed class ErasureWatch
{
    private readonly HashSet<ulong> _bodies = [];
    private string _stream = "";

    public void See(CopiedRow row)
    {
        if (row is CopiedStream stream) _stream = stream.Stream;
        else if (row is CopiedBody { IsErased: false } body)
            _bodies.Add(PrintOf(_stream, ErasedBody.Of(body.Id, body.Salt!)));
    }

    /// <exception cref="StoreUnavailableException">A body that the ledger says was erased is among them.</exception>
    public void Check(IEnumerable<ErasureLedger.Entry> erased)
    {
        if (erased.Any(entry => entry.Bodies.Any(body => _bodies.Contains(PrintOf(entry.Stream, body)))))
        {
            throw new StoreUnavailableException(
                "Words were erased while the export was written, or their erasure was cut short. Let the program start "
                + "once, which completes it, and export again. Nothing was exported.");
        }
    }

    private static ulong PrintOf(string stream, ErasedBody body) => BinaryPrimitives.ReadUInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{stream}\n{body.Id}\n{body.Mark}")));
}
