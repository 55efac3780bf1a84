using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>Writes the words of letters to files, and takes changed files back.</summary>
internal sealed class TemplatesVerb : IVerb
{
    public string Name => "templates";

    public string Help => "the words of letters as files: templates export <folder> | templates import <folder>; imported "
        + "words wait for an administrator";

    public Task<int> RunAsync(Arguments arguments) => arguments.Words switch
    {
        ["export", var folder] => ExportAsync(arguments, folder),
        ["import", var folder] => ImportAsync(arguments, folder),
        _ => throw new StartException("Say templates export <folder> or templates import <folder>."),
    };

    private static async Task<int> ExportAsync(Arguments arguments, string folder)
    {
        await using var opened = OpenedStore.ToRead(arguments);
        using var desk = await Desk.OpenAsync(opened.Store);
        Console.WriteLine($"Wrote {await desk.Folder.WriteAsync(folder)} letters to {Path.GetFullPath(folder)}.");
        return 0;
    }

    private static async Task<int> ImportAsync(Arguments arguments, string folder)
    {
        if (!Directory.Exists(folder)) throw new StartException($"There is no folder {Path.GetFullPath(folder)}.");
        await using var opened = OpenedStore.In(arguments);
        using var desk = await Desk.OpenAsync(opened.Store);
        var done = await desk.Folder.ReadAsync(folder);
        foreach (var problem in done.Problems) Console.WriteLine(problem);
        Console.WriteLine(
            done.Proposed.Count > 0
                ? $"These wait now until an administrator confirms them under Templates: {string.Join(", ", done.Proposed)}."
            : done.Problems.Count > 0 ? "Nothing was changed."
            : "Every file says what is sent already.");
        return done.Problems.Count == 0 ? 0 : 1;
    }

    /// <summary>What a folder needs of the program.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly PeopleDirectory _people;
        private readonly TemplateReader _reader;

        private Desk(ICaseStore store)
        {
            var (streams, book, clock) = (new PlainStreams(store), new TemplateBook(), new CaseClock(TimeProvider.System));
            _people = new PeopleDirectory(streams, clock);
            _reader = new TemplateReader(streams, book);
            Folder = new TemplateFolder(book, new TemplateOffice(streams, _reader, book, _people, clock));
        }

        public TemplateFolder Folder { get; }

        public static async Task<Desk> OpenAsync(ICaseStore store)
        {
            var desk = new Desk(store);
            await desk._people.RefreshAsync();
            await desk._reader.RefreshAsync();
            return desk;
        }

        public void Dispose()
        {
            _reader.Dispose();
            _people.Dispose();
        }
    }
}
