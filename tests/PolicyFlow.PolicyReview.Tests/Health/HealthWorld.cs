using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.PolicyReview.Health;
using PolicyFlow.App.PolicyReview.Laws;
using PolicyFlow.App.PolicyReview.Terms;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Probe.Fetching;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.PolicyReview.Tests.Health;

/// <summary>The policy check and what it needs over a real SQLite file, with two managers, a principal and a safeguarding
/// lead. Links are looked at on this machine only.</summary>
public sealed class HealthWorld : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-health-").FullName;
    private readonly SqliteCaseStore _store;
    private readonly PeopleDirectory _people;
    private readonly PageProbe _probe;
    private int _commands;

    private HealthWorld()
    {
        _store = SqliteCaseStore.Open(new SqliteStoreOptions(Path.Combine(_folder, "policyflow.db")));
        Streams = new PlainStreams(_store);
        Clock = new CaseClock(Time);
        _people = new PeopleDirectory(Streams, Clock);
        _probe = new PageProbe(
            new LinkCheckOptions { AllowLoopback = true, TimeoutSeconds = 2 }, Clock, new ProbePace(), Names.OfTheSystem);
        Laws = new LawList(Streams);
        LawOffice = new LawOffice(Streams, Laws, _people, Clock);
        Links = new LinkLooks(Streams, _probe, Clock);
        Terms = new TermDates(Streams, _people, Clock);
        Library = new PolicyLibrary(Streams);
        Policies = new PolicyOffice(Streams, Library, _people, Clock);
        Health = new PolicyHealth(new PolicyTexts(Library), Laws, Links, Clock);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    public CaseClock Clock { get; }
    public PlainStreams Streams { get; }
    public LawList Laws { get; }
    public LawOffice LawOffice { get; }
    public LinkLooks Links { get; }
    public TermDates Terms { get; }
    public PolicyLibrary Library { get; }
    public PolicyOffice Policies { get; }
    public PolicyHealth Health { get; }
    public Actor Dana { get; private set; } = Actor.System;
    public Actor Marek { get; private set; } = Actor.System;
    public Actor Priya { get; private set; } = Actor.System;
    public Actor Sofia { get; private set; } = Actor.System;

    public static async Task<HealthWorld> CreateAsync()
    {
        var world = new HealthWorld();
        using var office = new PeopleOffice(world.Streams, world._people, world.Clock);
        world.Dana = await PersonAsync("Demo Dana", Role.Manager);
        world.Marek = await PersonAsync("Demo Marek", Role.Manager);
        world.Priya = await PersonAsync("Demo Priya", Role.Principal);
        world.Sofia = await PersonAsync("Demo Sofia", Role.SafeguardingLead);
        return world;

        async Task<Actor> PersonAsync(string name, Role role)
        {
            var email = name.ToLowerInvariant().Replace(' ', '.') + "@demo.invalid";
            var added = await office.AddAsync(Actor.System, world.NewCommand(), name, email);
            await office.ProposeRolesAsync(Actor.System, world.NewCommand(), added.Id, [new RoleGrant(role)]);
            return Actor.Person(added.Id);
        }
    }

    public string NewCommand() => $"command-{++_commands}";

    /// <summary>The list as another instance sees it, over the same store.</summary>
    public LawList AnotherList() => new(Streams);

    /// <summary>Publishes a text as version 1 of a new policy.</summary>
    public async Task<string> PublishAsync(string markdown)
    {
        var written = await Policies.WriteAsync(Dana, NewCommand(), null, 0, new PolicyWriting(markdown));
        Assert.Null(written.Refusal);
        Assert.Null((await Policies.ProposeAsync(Dana, NewCommand(), written.Id, 1)).Refusal);
        Assert.Null((await Policies.ApproveAsync(Priya, NewCommand(), written.Id, 1, null)).Refusal);
        var hash = (await Library.FindAsync(written.Id))!.Draft!.Hash;
        var published = await Policies.PublishAsync(Dana, NewCommand(), written.Id, 1, hash, "1.3", null);
        Assert.Equal(1, published.Version?.Number);
        return written.Id;
    }

    public async ValueTask DisposeAsync()
    {
        _probe.Dispose();
        Laws.Dispose();
        _people.Dispose();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
