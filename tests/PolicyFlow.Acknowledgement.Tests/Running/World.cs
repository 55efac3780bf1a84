using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyFlow.App;
using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Acknowledgement.Tests.Running;

/// <summary>The program's own parts over a real SQLite file, with a clock that is stepped through each due instant, as the
/// demonstration does.</summary>
public sealed class World : IAsyncDisposable, IDriveCases, ITermDates
{
    public static readonly Actor Manager = Actor.Person("p-dana");

    private readonly TestFolder? _folder;
    private readonly ServiceProvider _services;
    private int _commands;

    /// <param name="file">The database; null for one that goes with this world.</param>
    private World(DateTimeOffset start, IReadOnlyList<DayRange> holidays, string? file = null, IMailTransport? post = null)
    {
        if (file is null) file = (_folder = new TestFolder())["policyflow.db"];
        Holidays = new SchoolHolidays(holidays);
        Clock = new SteppedClock(start);
        Post = new Post(Clock);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole());
        services.AddSingleton<ICaseStore>(_ => SqliteCaseStore.Open(new SqliteStoreOptions(file)));
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<CaseClock>(Clock).AddSingleton<ITermDates>(this).AddSingleton<IDriveCases>(this);
        services.AddSingleton(new CaseSecrets(new byte[32])).AddSingleton(new DriverIdentity($"life-{Guid.NewGuid():N}"));
        services.AddSingleton(new SiteOptions
        {
            PublicAddress = "https://policyflow.example",
            NetworkName = "Invented Sport Network",
        });
        services.AddSingleton(new MailLayout("Invented Sport Network", demo: false));
        services.AddPolicyFlow(new ConfigurationBuilder().Build());
        services.AddSingleton(post ?? Post).AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<LetterAddresses>().AddSingleton<LetterOutcomes>();

        // The walks of campaigns, people's entries and digests; nothing here reports harmful content.
        foreach (var turn in services.Where(s => s.ServiceType == typeof(ICaseTurn)).ToList()) services.Remove(turn);
        services.AddSingleton<ICaseTurn>(s => s.GetRequiredService<CaseTurn<EntryState>>());
        services.AddSingleton<ICaseTurn>(s => s.GetRequiredService<CampaignTurn>());
        services.AddSingleton<ICaseTurn>(s =>
            ActivatorUtilities.CreateInstance<CaseTurn<Domain.People.Digest.DigestState>>(s, CaseKind.Digest.Prefix));
        _services = services.BuildServiceProvider();
    }

    public SteppedClock Clock { get; }
    public Post Post { get; }
    public SchoolHolidays Holidays { get; set; }
    public CampaignDesk Desk => Get<CampaignDesk>();
    public RosterOffice Roster => Get<RosterOffice>();
    public CaseEngine<EntryState> Entries => Get<CaseEngine<EntryState>>();
    public ICaseStore Store => Get<ICaseStore>();

    /// <param name="start">London's clock.</param>
    public static World Create(string start, params IReadOnlyList<DayRange> holidays) => new(At(start), holidays);

    /// <summary>One life of the program on a database file: claims of earlier lives are dead.</summary>
    public static async Task<World> OnAsync(string file, string start, IMailTransport? post = null)
    {
        var world = new World(At(start), [], file, post);
        await world.Store.ReleaseClaimsOfOthersAsync(world.Get<DriverIdentity>().Owner);
        await world.Get<PeopleDirectory>().RefreshAsync();
        return world;
    }

    /// <summary>A moment of London's clock, such as <c>2026-10-01 08:00</c>.</summary>
    public static DateTimeOffset At(string london)
    {
        var local = DateTime.Parse(london, System.Globalization.CultureInfo.InvariantCulture);
        return LondonDay.StartOf(DateOnly.FromDateTime(local)).AddHours(local.Hour).AddMinutes(local.Minute);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public string NewCommand() => $"command-{++_commands}";

    /// <summary>Puts somebody on the staff list; the address follows from the name.</summary>
    public async Task<string> AddAsync(
        string name, string? manager = null, bool address = true, StaffKind kind = StaffKind.Employee, string? id = null)
    {
        var email = address ? $"{name.ToLowerInvariant().Replace(' ', '.')}@staff.invalid" : null;
        var added = await Roster.AddAsync(
            Manager, NewCommand(), new MemberDetails(name, email, null, null, kind, "Coach", manager), id);
        Assert.Null(added.Refusal);
        return added.Id;
    }

    public async Task ChangeAsync(string id, Func<MemberDetails, MemberDetails> to)
    {
        Pause();
        var entry = await Get<RosterBook>().EntryAsync(id);
        Assert.Null((await Roster.ChangeAsync(Manager, NewCommand(), id, to(entry!.Details))).Refusal);
    }

    public async Task LeaveAsync(string id)
    {
        Pause();
        var left = await Roster.LeaveAsync(
            Manager, NewCommand(), id, LeavingReason.Left, null, LondonDay.Of(Clock.Now));
        Assert.Null(left.Refusal);
    }

    /// <summary>Somebody who signs in, with a role.</summary>
    public async Task<string> ColleagueAsync(string name, Role role)
    {
        var office = Get<PeopleOffice>();
        var added = await office.AddAsync(Actor.System, NewCommand(), name, $"{name.ToLowerInvariant()}@work.invalid");
        Assert.Null(added.Refusal);
        Assert.Null((await office.ProposeRolesAsync(Actor.System, NewCommand(), added.Id, [new RoleGrant(role)])).Refusal);
        return added.Id;
    }

    /// <summary>Drafts and opens a campaign for everybody.</summary>
    public async Task<string> OpenAsync(string policy, int version, string deadline, Audience? audience = null)
    {
        var drafted = await Desk.DraftAsync(Manager, NewCommand(), new DraftCampaign(
            policy, policy, version, Hash(policy, version), 1, audience ?? Audience.Everybody,
            DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture), []));
        Assert.Null(drafted.Refusal);
        var opened = await Desk.OpenAsync(Manager, NewCommand(), drafted.Id);
        Assert.Null(opened.Refusal);
        return drafted.Id;
    }

    public async Task CloseAsync(string campaign)
    {
        Assert.Null((await Desk.CloseAsync(Manager, NewCommand(), campaign)).Refusal);
        await RunAsync();
    }

    public async Task<EntryState?> EntryAsync(string campaign, string member) =>
        (await Entries.LoadAsync(Stream(campaign, member)))?.State;

    /// <summary>Does something for or as a person in a campaign.</summary>
    public async Task DoAsync(string campaign, string member, ICaseCommand command, Actor? by = null)
    {
        Pause();
        var done = await Entries.ExecuteAsync(
            new CaseRequest(Stream(campaign, member), command, by ?? Actor.Member(member), NewCommand()));
        Assert.IsType<Execution<EntryState>.Done>(done);
        await RunAsync();
    }

    /// <summary>Reads the policy and confirms it.</summary>
    public async Task ConfirmAsync(string campaign, string member)
    {
        var entry = (await EntryAsync(campaign, member))!;
        await DoAsync(campaign, member, new OpenPolicy());
        await DoAsync(campaign, member, new ReadSection(1, 1));
        await DoAsync(campaign, member, new Acknowledge(
            entry.Hash, AcknowledgementWording.Of(entry.Version), new BodyRef("b1", "hash"), 1, false, "link"));
    }

    /// <summary>Steps the clock through each due instant to a moment of London's clock.</summary>
    public async Task UntilAsync(string london)
    {
        var target = At(london);
        await RunAsync();
        while (await Store.NextWakeAsync() is { } next && next <= target)
        {
            Clock.MoveTo(next);
            await RunAsync();
            Assert.True(await Store.NextWakeAsync() is not { } again || again > Clock.Now, $"Something stays due at {next:u}.");
        }

        Clock.MoveTo(target);
        await RunAsync();
    }

    public Task<int> RunAsync() => Get<CaseDriver>().RunDueAsync(CancellationToken.None);

    /// <summary>Two things never happen at the same instant.</summary>
    public void Pause() => Clock.MoveTo(Clock.Now.AddMilliseconds(1));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder?.Dispose();
    }

    ValueTask IDriveCases.ChangedAsync(string stream) => ValueTask.CompletedTask;

    Task<SchoolHolidays> ITermDates.CurrentAsync(CancellationToken cancel) => Task.FromResult(Holidays);

    private static string Hash(string policy, int version) => $"{policy}-{version}".PadRight(64, '0');

    private static string Stream(string campaign, string member) =>
        AcknowledgementStreams.Entry(AcknowledgementStreams.Campaign(campaign), member);
}
