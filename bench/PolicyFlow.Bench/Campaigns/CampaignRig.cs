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
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Bench.Campaigns;

/// <summary>The program's own parts for campaigns on a store, with a clock that is moved by hand.</summary>
internal sealed class CampaignRig : IAsyncDisposable, IDriveCases
{
    private const int Together = 64;
    private static readonly Actor Manager = Actor.Person("p-1");
    private static readonly DateOnly Deadline = new(2026, 10, 30);

    /// <summary>One member in so many has a line manager: the first one.</summary>
    private const int Managed = 1000;

    private readonly ServiceProvider _services;

    public CampaignRig(ICaseStore store)
    {
        Clock.MoveTo(new DateTimeOffset(2026, 9, 1, 6, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole());
        services.AddSingleton(store);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<CaseClock>(Clock).AddSingleton<IDriveCases>(this);
        services.AddSingleton(new CaseSecrets(new byte[32])).AddSingleton(new DriverIdentity("bench"));
        services.AddSingleton(new SiteOptions { PublicAddress = "https://policyflow.example", NetworkName = "Invented" });
        services.AddSingleton(new MailLayout("Invented", demo: false));
        services.AddPolicyFlow(new ConfigurationBuilder().Build());
        services.AddSingleton<IMailTransport>(Mail);
        foreach (var turn in services.Where(s => s.ServiceType == typeof(ICaseTurn)).ToList()) services.Remove(turn);
        services.AddSingleton<ICaseTurn>(s => s.GetRequiredService<CaseTurn<EntryState>>());
        services.AddSingleton<ICaseTurn>(s => s.GetRequiredService<CampaignTurn>());
        _services = services.BuildServiceProvider();
    }

    public MovedClock Clock { get; } = new();

    public CountedMail Mail { get; } = new();

    public ICaseStore Store => Get<ICaseStore>();

    public CampaignDesk Desk => Get<CampaignDesk>();

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static string Member(int n) => $"m-{n:D6}";

    /// <summary>Fills the staff list.</summary>
    public Task FillAsync(int people) => Parallel.ForEachAsync(
        Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = Together },
        async (n, cancel) =>
        {
            var details = new MemberDetails(
                $"Invented Person {n}", $"person{n}@staff.invalid", null, null, StaffKind.Employee, "Coach", null);
            await Get<RosterOffice>().AddAsync(Manager, $"add-{n}", details, Member(n), cancel);
            if (n % Managed == 1)
                await Get<RosterOffice>().ChangeAsync(
                    Manager, $"manager-{n}", Member(n), details with { LineManager = Member(n - 1) }, cancel: cancel);
        });

    /// <summary>Opens a campaign for all of them.</summary>
    public async Task<string> OpenAsync()
    {
        Clock.MoveTo(new DateTimeOffset(2026, 10, 1, 6, 0, 0, TimeSpan.Zero));
        var drafted = await Desk.DraftAsync(Manager, "draft", new DraftCampaign(
            "social", "Sample policy", 1, "hash", 1, Audience.Everybody, Deadline, []));
        return (await Desk.OpenAsync(Manager, "open", drafted.Id)).Refusal is null
            ? drafted.Id
            : throw new InvalidOperationException("The campaign did not open.");
    }

    /// <summary>Some of the people are done: from one number to another.</summary>
    public Task ConfirmAsync(string campaign, int from, int until) => Parallel.ForEachAsync(
        Enumerable.Range(from, until - from), new ParallelOptions { MaxDegreeOfParallelism = Together },
        async (n, cancel) => await Get<CaseEngine<EntryState>>().ExecuteAsync(
            new CaseRequest(
                AcknowledgementStreams.Entry(AcknowledgementStreams.Campaign(campaign), Member(n)),
                new RecordOnBehalf("briefing", LondonDay.Of(Clock.Now), new BodyRef("b", "hash")), Manager, "done"),
            cancel));

    /// <summary>Runs what is due now.</summary>
    public Task<int> RunAsync() => Get<CaseDriver>().RunDueAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    ValueTask IDriveCases.ChangedAsync(string stream) => ValueTask.CompletedTask;
}

/// <summary>A mail server that takes everything at once, and counts.</summary>
internal sealed class CountedMail : IMailTransport
{
    private int _count;

    public int Count => _count;

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref _count);
        return Task.FromResult<MailResult>(new MailResult.Accepted("250 Taken."));
    }
}
