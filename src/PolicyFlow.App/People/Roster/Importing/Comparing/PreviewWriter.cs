using System.Text.Json;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>Keeps what is shown of the lines, piece by piece, and counts it.</summary>
internal sealed class PreviewWriter(string importId, ImportFiles files)
{
    private readonly Dictionary<LineOutcome, List<byte[]>> _waiting =
        Enum.GetValues<LineOutcome>().ToDictionary(o => o, _ => new List<byte[]>());

    private readonly Dictionary<LineOutcome, int> _counts = Enum.GetValues<LineOutcome>().ToDictionary(o => o, _ => 0);

    public int Count(LineOutcome outcome) => _counts[outcome];

    public async Task AddAsync(LineOutcome outcome, PreviewLine line, CancellationToken cancel)
    {
        _waiting[outcome].Add(JsonSerializer.SerializeToUtf8Bytes(line, EventCodec.Json));
        _counts[outcome]++;
        if (_waiting[outcome].Count == ImportFiles.Piece) await FlushAsync(outcome, cancel);
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        foreach (var outcome in Enum.GetValues<LineOutcome>())
            if (_waiting[outcome].Count > 0) await FlushAsync(outcome, cancel);
    }

    private async Task FlushAsync(LineOutcome outcome, CancellationToken cancel)
    {
        await files.PutPreviewAsync(
            importId, outcome, (_counts[outcome] - 1) / ImportFiles.Piece, _waiting[outcome], cancel);
        _waiting[outcome].Clear();
    }
}
