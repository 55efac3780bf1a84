using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>What somebody asks of a file.</summary>
/// <param name="Complete">Whether it is the complete list, so that whoever is not in it leaves.</param>
/// <param name="Schools">For which schools it is complete; empty for all.</param>
/// <param name="ApplyAtOnce">Whether nobody wants to look first.</param>
public sealed record ImportAsked(bool Complete, IReadOnlyList<string> Schools, bool ApplyAtOnce);

/// <summary>An import as it stands.</summary>
public sealed record Import(string Id, ImportState State, int Version);

/// <summary>Takes files of people, and the yes or no to what they would do.</summary>
public sealed class ImportDesk(CaseEngine<ImportState> engine, ICaseStore store, ImportFiles files)
{
    /// <summary>One entry an import, latest first.</summary>
    internal const string Index = "roster-imports";

    private const int Looks = 50;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public static string StreamOf(string id) => CaseKind.RosterImport.Prefix + id;

    public static string IdOf(string stream) => stream[CaseKind.RosterImport.Prefix.Length..];

    /// <summary>Takes a file, which is then read by itself. The same command again answers with the same import.</summary>
    /// <param name="content">Read to its end as it comes; never whole in memory.</param>
    /// <exception cref="ImportException">It is larger than a file may be.</exception>
    public async Task<Import> BringAsync(
        Actor by, string commandId, Stream content, ImportAsked asked, CancellationToken cancel = default)
    {
        var id = PeopleOffice.Derived("import:" + commandId);
        if (await FindAsync(id, cancel) is { } there) return there;
        await using var counted = new CountedStream(content, ImportLimits.Bytes);
        await files.PutUploadAsync(id, counted, cancel);
        var brought = new ImportBrought(counted.Count, asked.Complete, asked.Schools, asked.ApplyAtOnce);
        await engine.ExecuteAsync(new CaseRequest(StreamOf(id), new BringImport(brought), by, commandId), cancel);
        return (await FindAsync(id, cancel))!;
    }

    /// <summary>Says yes.</summary>
    /// <param name="removed">How many people leave, as whoever says yes was told.</param>
    /// <returns>Why not, or null.</returns>
    public Task<string?> ApproveAsync(
        Actor by, string commandId, string id, int removed, CancellationToken cancel = default) =>
        AskAsync(id, new ApproveImport(removed), by, commandId, cancel);

    /// <summary>Says no.</summary>
    /// <returns>Why it is too late, or null.</returns>
    public Task<string?> DropAsync(Actor by, string commandId, string id, CancellationToken cancel = default) =>
        AskAsync(id, new DropImport(), by, commandId, cancel);

    /// <summary>An import by its id, or null.</summary>
    public async Task<Import?> FindAsync(string id, CancellationToken cancel = default) =>
        await engine.LoadAsync(StreamOf(id), cancel) is { } loaded ? new Import(id, loaded.State, loaded.Version) : null;

    /// <summary>An import once it was read, or as it is after some seconds of waiting; null where there is none.</summary>
    public async Task<Import?> ReadAsync(string id, CancellationToken cancel = default)
    {
        for (var look = 0; ; look++)
        {
            var import = await FindAsync(id, cancel);
            if (look == Looks || import is not { State.Stage: ImportStage.Reading }) return import;
            await Task.Delay(LookEvery, cancel);
        }
    }

    /// <summary>The latest imports.</summary>
    public async Task<IReadOnlyList<Import>> LatestAsync(int take, CancellationToken cancel = default)
    {
        var page = await store.FindAsync(new KeyQuery(Index, RosterKeys.Everybody, take), cancel);
        var found = new List<Import>();
        foreach (var key in page.Found)
            if (await FindAsync(IdOf(key.Stream), cancel) is { } import) found.Add(import);
        return found;
    }

    private async Task<string?> AskAsync(
        string id, ICaseCommand command, Actor by, string commandId, CancellationToken cancel) =>
        await engine.ExecuteAsync(new CaseRequest(StreamOf(id), command, by, commandId), cancel) switch
        {
            Execution<ImportState>.Refused refused => refused.Reason,
            Execution<ImportState>.Missing => "There is no such import.",
            _ => null,
        };
}
