using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Evidence.Previews;

/// <summary>
/// The pictures that pages show of evidence. They are made when they are asked for and kept in memory for minutes only:
/// there is no second copy on any disk, in any backup or export, that erasing and destroying would have to find. Whoever asks
/// must have looked first whether the piece is locked.
/// </summary>
public sealed class Pictures(IFileStore files, ILogger<Pictures> log) : IDisposable
{
    private const int ThumbnailSide = 320;
    private const int PictureSide = 1280;
    private const int MostKept = 32 * 1024 * 1024;
    private const long LargestOriginal = 50L * 1024 * 1024;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Decoding takes memory: a page with many pictures has them made one after the other.</summary>
    private readonly SemaphoreSlim _turn = new(2);

    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Whether there may be a picture of it: only of what is kept, in a case in which pictures are decoded.
    /// </summary>
    public static bool MayShow(CaseEvidence evidence, Piece piece) =>
        !evidence.NothingDecoded && piece.State == PieceState.Kept && PictureMaker.Knows(piece.ContentType);

    /// <returns>A JPEG, or null where none can be made.</returns>
    public async Task<byte[]?> OfAsync(
        CaseEvidence evidence, Piece piece, PreviewSize size, PreviewLook look, CancellationToken cancel = default)
    {
        if (!MayShow(evidence, piece) || piece.Size > LargestOriginal) return null;
        var key = (evidence.Stream, piece.Sha256, size, look);
        if (_made.TryGetValue(key, out byte[]? known)) return known;
        await _turn.WaitAsync(cancel);
        try
        {
            if (await ReadAsync(EvidenceKey.Of(evidence.Stream, piece.Sha256), cancel) is not { } original) return null;
            var made = Make(original, look, size == PreviewSize.Thumbnail ? ThumbnailSide : PictureSide);
            _made.Set(key, made, new MemoryCacheEntryOptions
            {
                Size = (made?.Length ?? 0) + 100,
                AbsoluteExpirationRelativeToNow = Life,
            });
            return made;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _made.Dispose();
        _turn.Dispose();
    }

    private byte[]? Make(byte[] original, PreviewLook look, int side)
    {
        try
        {
            return PictureMaker.Make(original, look, side);
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException)
        {
            log.LogError(fault, "Pictures cannot be shown: the library that decodes them is missing on this machine");
            return null;
        }
    }

    private async Task<byte[]?> ReadAsync(string key, CancellationToken cancel)
    {
        await using var content = await files.OpenAsync(key, cancel);
        if (content is null) return null;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }
}
