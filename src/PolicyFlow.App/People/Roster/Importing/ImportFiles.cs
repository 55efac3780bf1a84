using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>The file of an import and what was made of it, in the file store: long lists lie in pieces, so that a page
/// reads one piece and no more.</summary>
public sealed class ImportFiles(IFileStore files)
{
    /// <summary>How many lines a piece has.</summary>
    public const int Piece = 1000;

    private const string Plan = "plan";
    private const string Applied = "applied";

    public Task PutUploadAsync(string id, Stream content, CancellationToken cancel) =>
        files.PutAsync(KeyOf(id, "upload"), content, cancel);

    public Task<Stream?> OpenUploadAsync(string id, CancellationToken cancel) => files.OpenAsync(KeyOf(id, "upload"), cancel);

    public Task PutSummaryAsync(string id, ImportSummary summary, CancellationToken cancel) =>
        PutAsync(KeyOf(id, "summary"), [JsonSerializer.SerializeToUtf8Bytes(summary, EventCodec.Json)], cancel);

    /// <summary>Null before the file was read, and after its words are gone.</summary>
    public async Task<ImportSummary?> SummaryAsync(string id, CancellationToken cancel) =>
        await ReadAsync<ImportSummary>(KeyOf(id, "summary"), cancel).FirstOrDefaultAsync(cancel);

    /// <summary>Keeps what is shown of lines.</summary>
    /// <param name="piece">From 0.</param>
    public Task PutPreviewAsync(
        string id, LineOutcome outcome, int piece, IReadOnlyList<byte[]> lines, CancellationToken cancel) =>
        PutAsync(PreviewKey(id, outcome, piece), lines, cancel);

    public IAsyncEnumerable<PreviewLine> PreviewAsync(string id, LineOutcome outcome, int piece, CancellationToken cancel) =>
        ReadAsync<PreviewLine>(PreviewKey(id, outcome, piece), cancel);

    /// <summary>All that is shown of lines of one outcome.</summary>
    public async IAsyncEnumerable<PreviewLine> AllAsync(
        string id, LineOutcome outcome, [EnumeratorCancellation] CancellationToken cancel)
    {
        var any = true;
        for (var piece = 0; any; piece++)
        {
            any = false;
            await foreach (var line in PreviewAsync(id, outcome, piece, cancel))
            {
                any = true;
                yield return line;
            }
        }
    }

    /// <summary>A part of what is shown of lines.</summary>
    /// <param name="skip">How many lines lie before it.</param>
    public async Task<IReadOnlyList<PreviewLine>> PageAsync(
        string id, LineOutcome outcome, int skip, int take, CancellationToken cancel)
    {
        var page = new List<PreviewLine>(take);
        for (var piece = skip / Piece; page.Count < take; piece++)
        {
            var (passed, any) = (piece * Piece, false);
            await foreach (var line in PreviewAsync(id, outcome, piece, cancel))
            {
                any = true;
                if (passed++ >= skip && page.Count < take) page.Add(line);
            }

            if (!any) break;
        }

        return page;
    }

    /// <summary>Keeps what a step has to do.</summary>
    /// <param name="step">From 1.</param>
    public Task PutStepAsync(string id, int step, IReadOnlyList<byte[]> rows, CancellationToken cancel) =>
        PutAsync(PieceKey(id, Plan, step), rows, cancel);

    public IAsyncEnumerable<PlannedRow> StepAsync(string id, int step, CancellationToken cancel) =>
        ReadAsync<PlannedRow>(PieceKey(id, Plan, step), cancel);

    /// <summary>Keeps which lines of a step did not hold any more.</summary>
    public Task PutRefusedAsync(string id, int step, IReadOnlyList<PreviewLine> lines, CancellationToken cancel) =>
        PutAsync(
            PieceKey(id, Applied, step),
            [.. lines.Select(l => JsonSerializer.SerializeToUtf8Bytes(l, EventCodec.Json))], cancel);

    /// <summary>The lines that did not hold any more, of all steps.</summary>
    public async IAsyncEnumerable<PreviewLine> RefusedAsync(
        string id, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var keys = new List<string>();
        await foreach (var file in files.ListAsync(KeyOf(id, Applied), cancel)) keys.Add(file.Key);
        foreach (var key in keys.Order(StringComparer.Ordinal))
            await foreach (var line in ReadAsync<PreviewLine>(key, cancel)) yield return line;
    }

    /// <summary>Takes away the file and all that was made of it.</summary>
    public async Task ClearAsync(string id, CancellationToken cancel)
    {
        var keys = new List<string>();
        await foreach (var file in files.ListAsync(KeyOf(id, ""), cancel)) keys.Add(file.Key);
        foreach (var key in keys) await files.DeleteAsync(key, cancel);
    }

    private static string KeyOf(string id, string name) => $"roster-import/{id}/{name}";

    private static string PieceKey(string id, string what, int n) =>
        KeyOf(id, what + "-" + n.ToString("D6", CultureInfo.InvariantCulture));

    private static string PreviewKey(string id, LineOutcome outcome, int piece) =>
        PieceKey(id, outcome.ToString().ToLowerInvariant(), piece);

    private async Task PutAsync(string key, IReadOnlyList<byte[]> lines, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        foreach (var line in lines)
        {
            content.Write(line);
            content.WriteByte((byte)'\n');
        }

        content.Position = 0;
        await files.PutAsync(key, content, cancel);
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(string key, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = await files.OpenAsync(key, cancel);
        if (stream is null) yield break;
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(cancel) is { } line)
            yield return JsonSerializer.Deserialize<T>(line, EventCodec.Json)!;
    }
}
