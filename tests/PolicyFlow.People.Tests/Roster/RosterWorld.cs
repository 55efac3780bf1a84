using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;
using PolicyFlow.People.Tests.People;

namespace PolicyFlow.People.Tests.Roster;

/// <summary>A staff list over a real SQLite file, in a network of two schools.</summary>
public sealed class RosterWorld : IAsyncDisposable, IRosterChanged
{
    public static readonly Actor Manager = Actor.Person("p-manager");

    private RosterWorld(PeopleWorld people, string park, string hill)
    {
        (People, Park, Hill) = (people, park, hill);
        Streams = new PlainStreams(people.Store);
        Book = new RosterBook(Streams);
        Office = new RosterOffice(
            Streams, Book, people.Directory, people.Clock, [this], NullLogger<RosterOffice>.Instance);
        Eraser = new RosterEraser(Streams, Book, people.Clock);
    }

    public PeopleWorld People { get; }
    public string Park { get; }
    public string Hill { get; }
    public PlainStreams Streams { get; }
    public RosterBook Book { get; }
    public RosterOffice Office { get; }
    public RosterEraser Eraser { get; }

    /// <summary>Of whom the followers were told, in that order.</summary>
    public List<string> Told { get; } = [];

    /// <summary>What a follower throws when it is told; null for nothing.</summary>
    public Exception? FollowerFails { get; set; }

    public static async Task<RosterWorld> CreateAsync()
    {
        var people = new PeopleWorld();
        var park = await people.SchoolAsync("Invented Park School");
        var hill = await people.SchoolAsync("Sample Hill Academy");
        return new RosterWorld(people, park.Id, hill.Id);
    }

    public static MemberDetails Details(string name) =>
        new(name, null, null, null, StaffKind.Employee, "Coach", null);

    public string NewCommand() => People.NewCommand();

    /// <summary>Adds somebody and answers their id.</summary>
    public async Task<string> AddAsync(MemberDetails details)
    {
        var added = await Office.AddAsync(Manager, NewCommand(), details);
        Assert.Null(added.Refusal);
        return added.Id;
    }

    public Task<string> AddAsync(string name) => AddAsync(Details(name));

    public async Task<RosterEntry> EntryAsync(string id) => (await Book.EntryAsync(id))!;

    /// <summary>Changes a member from how they are.</summary>
    public async Task<OfficeAnswer> ChangeAsync(string id, Func<MemberDetails, MemberDetails> to) =>
        await Office.ChangeAsync(Manager, NewCommand(), id, to((await EntryAsync(id)).Details));

    public Task ChangedAsync(string memberId, CancellationToken cancel = default)
    {
        Told.Add(memberId);
        return FollowerFails is { } fault ? Task.FromException(fault) : Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Office.Dispose();
        await People.DisposeAsync();
    }
}
