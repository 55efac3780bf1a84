using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.App.People.Roster.Importing.Applying;
using PolicyFlow.App.People.Roster.Importing.Comparing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.People.Tests.Roster.Importing;

/// <summary>A staff list into which files can be brought; the driver's turn is taken by hand.</summary>
public sealed class ImportWorld : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly CaseEngine<ImportState> _engine;
    private readonly DriveSignal _signal = new();

    private ImportWorld(RosterWorld list)
    {
        List = list;
        var people = list.People;
        FileStore = new FolderFileStore(_folder["files"]);
        Files = new ImportFiles(FileStore);
        _engine = new CaseEngine<ImportState>(ImportSetup.Setup(Rules.Default), people.Store, people.Clock, _signal);
        Desk = new ImportDesk(_engine, people.Store, Files);
        var arrivals = new Lazy<Arrivals>(() => new Arrivals(_folder["arriving"], TimeSpan.Zero));
        var performer = new ImportPerformer(
            new FileComparison(people.Store, list.Book, people.Directory, Files, arrivals),
            new StepRunner(list.Office, list.Book, Files, people.Clock), Files);
        Turn = new ImportTurn(
            new CaseTurn<ImportState>(
                CaseKind.RosterImport.Prefix, _engine, performer, people.Store, people.Clock, people.Time,
                new DriverIdentity("test"), NullLogger<CaseTurn<ImportState>>.Instance),
            _engine);
    }

    public RosterWorld List { get; }
    public FolderFileStore FileStore { get; }
    public ImportFiles Files { get; }
    public ImportDesk Desk { get; }
    public ICaseTurn Turn { get; }

    public static async Task<ImportWorld> CreateAsync() => new(await RosterWorld.CreateAsync());

    /// <summary>Brings a file and has it read.</summary>
    public Task<Import> BringAsync(string text, bool complete = false, params string[] schools) =>
        BringAsync(Encoding.UTF8.GetBytes(text), complete, schools);

    public async Task<Import> BringAsync(byte[] file, bool complete = false, params string[] schools)
    {
        var brought = await Desk.BringAsync(
            RosterWorld.Manager, List.NewCommand(), new MemoryStream(file), new ImportAsked(complete, schools, false));
        await DriveAsync(brought.Id);
        return (await Desk.FindAsync(brought.Id))!;
    }

    public Task DriveAsync(string id) => Turn.RunAsync(ImportDesk.StreamOf(id), CancellationToken.None);

    /// <summary>Says yes and has it carried out.</summary>
    public async Task<Import> ApplyAsync(Import import)
    {
        Assert.Null(await Desk.ApproveAsync(
            RosterWorld.Manager, List.NewCommand(), import.Id, import.State.Found!.Removed));
        await DriveAsync(import.Id);
        return (await Desk.FindAsync(import.Id))!;
    }

    public async Task<IReadOnlyList<PreviewLine>> LinesAsync(Import import, LineOutcome outcome) =>
        await Files.PageAsync(import.Id, outcome, 0, 500, default);

    /// <summary>The reasons for which lines are refused, by line.</summary>
    public async Task<IReadOnlyDictionary<int, string>> RefusedAsync(Import import) =>
        (await LinesAsync(import, LineOutcome.Refused)).ToDictionary(l => l.Line, l => string.Join(" | ", l.Reasons));

    /// <summary>How many lines there are of each outcome: added, changed, removed, unchanged, refused.</summary>
    public static (int, int, int, int, int) Counts(Import import)
    {
        Assert.True(import.State.Found is not null, import.State.Reason);
        var f = import.State.Found!;
        return (f.Added, f.Changed, f.Removed, f.Unchanged, f.Refused);
    }

    public async ValueTask DisposeAsync()
    {
        _engine.Dispose();
        _signal.Dispose();
        await List.DisposeAsync();
        _folder.Dispose();
    }
}
