using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;
using PolicyFlow.Domain.PolicyReview.Documents;
using PolicyFlow.Standalone;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Acknowledgement.Tests.Desk;

/// <summary>The demonstration in the test's own process, on a Monday in January 2027, with a policy, a staff list and a
/// campaign that is open.</summary>
public sealed class DeskSite : IAsyncLifetime, IDisposable
{
    public const string Manager = "dana@demo.invalid";
    public const string OtherManager = "marek@demo.invalid";
    public const string Principal = "priya@demo.invalid";
    public const string OtherPrincipal = "owen@demo.invalid";
    public const string Governor = "grace@demo.invalid";
    public const string Staff = "colin@demo.invalid";

    /// <summary>Three sections.</summary>
    public const string Markdown =
        "# Invented social media policy\n\n## 1. What this is\n\n1.1 A policy for tests.\n\n"
        + "## 2. What to do\n\n2.1 Think before you post.\n\n## 3. Whom to ask\n\n3.1 Ask your manager.\n";

    private static readonly DateTimeOffset Monday = new(2027, 1, 11, 10, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-desk-").FullName;
    private WebApplication? _app;
    private int _commands;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>The policy that the campaign is for.</summary>
    public string Policy { get; private set; } = "";

    /// <summary>The campaign's id.</summary>
    public string Campaign { get; private set; } = "";

    public string Url => "/campaigns/" + Campaign;

    public DateOnly Today => LondonDay.Of(Get<CaseClock>().Now);

    public string Park => School("Invented Park School");

    public string Hill => School("Sample Hill Academy");

    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        var data = Path.Combine(_folder, "data");
        Directory.CreateDirectory(data);
        var offset = Monday - TimeProvider.System.GetUtcNow();
        await File.WriteAllTextAsync(
            Path.Combine(data, "demo-clock"), offset.Ticks.ToString(CultureInfo.InvariantCulture));
        _app = await Server.StartAsync(
            Arguments.Parse(["--demo", "--data", data, "--urls", Address.ToString().TrimEnd('/')]));
        Policy = await PublishAsync(Markdown);
        Campaign = await OpenAsync(Policy);
    }

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A browser in which that person has signed in, or a visitor's.</summary>
    public async Task<DeskBrowser> AsAsync(string? email)
    {
        var browser = new DeskBrowser(Address);
        if (email is not null) (await browser.PostJsonAsync("/demo/sign-in", new { email })).Is(System.Net.HttpStatusCode.OK);
        return browser;
    }

    public Actor ActorOf(string email) => Actor.Person(Get<IPeopleDirectory>().FindByEmail(email)!.Id);

    public string Command() => $"test-{Interlocked.Increment(ref _commands)}";

    /// <summary>Writes a policy, has it approved for every school and publishes it.</summary>
    public async Task<string> PublishAsync(string markdown)
    {
        var office = Get<PolicyOffice>();
        var manager = ActorOf(Manager);
        var written = await office.WriteAsync(manager, Command(), null, 0, new PolicyWriting(markdown));
        var draft = (await Get<PolicyLibrary>().FindAsync(written.Id))!.Draft!;
        await office.ProposeAsync(manager, Command(), written.Id, draft.Number);
        foreach (var email in (string[])[Principal, OtherPrincipal])
        {
            var by = ActorOf(email);
            draft = (await Get<PolicyLibrary>().FindAsync(written.Id))!.Draft!;
            foreach (var seat in PolicyQuorum.SeatsOf(by, draft, office.ContextOf(by)))
                await office.ApproveAsync(by, Command(), written.Id, draft.Number, seat);
        }

        var published = await office.PublishAsync(
            manager, Command(), written.Id, draft.Number, draft.Hash, null, new DateOnly(2099, 10, 31));
        Assert.Null(published.Answer.Refusal);
        return written.Id;
    }

    /// <summary>Opens a campaign for everybody, with its first day today.</summary>
    public async Task<string> OpenAsync(string policy)
    {
        var version = (await Get<PolicyLibrary>().CurrentAsync(policy))!;
        var (desk, by) = (Get<CampaignDesk>(), ActorOf(Manager));
        var draft = new DraftCampaign(
            policy, version.Title, version.Number, version.Hash, PolicyText.Parse(version.Markdown).Sections.Count,
            Audience.Everybody, Today.AddDays(40), []);
        var drafted = await desk.DraftAsync(by, Command(), draft);
        Assert.Null((await desk.OpenAsync(by, Command(), drafted.Id)).Refusal);
        await Get<CaseEngine<CampaignState>>().ExecuteAsync(new CaseRequest(
            AcknowledgementStreams.Campaign(drafted.Id), new Wake(), Actor.System, Command()));

        // What is counted must not grow while a test looks at it.
        while (!(await desk.FiguresAsync(drafted.Id))!.Enrolment.Through) await Task.Delay(20);
        return drafted.Id;
    }

    /// <summary>Puts somebody on the staff list and into the campaign, and answers their id.</summary>
    public async Task<string> MemberAsync(
        string name, string? email = "", string? school = null, string role = "Coach", StaffKind kind = StaffKind.Employee,
        string? manager = null, bool enrolled = true)
    {
        email = email?.Length == 0 ? name.ToLowerInvariant().Replace(' ', '.') + "@demo.invalid" : email;
        var added = await Get<RosterOffice>().AddAsync(
            ActorOf(Manager), Command(), new MemberDetails(name, email, null, school, kind, role, manager));
        Assert.Null(added.Refusal);
        if (enrolled)
        {
            var state = (await Get<CampaignDesk>().FindAsync(Campaign))!;
            await DoAsync(added.Id, new Enrol(
                AcknowledgementStreams.Campaign(Campaign), added.Id, Policy, state.Version, state.Hash, school, role, kind,
                Joiner: false, HasAddress: email is not null, Today));
        }

        return added.Id;
    }

    /// <summary>Somebody whom two reminders have reached, and who has never opened it.</summary>
    public async Task<string> SilentAsync(string name, string manager)
    {
        var member = await MemberAsync(name, manager: manager, school: Park);
        var ownDays = (await EntryAsync(member)).OwnDays;
        await DoAsync(member, ownDays ? new LookAtDay(Today.AddDays(3)) : new ClaimRound(1, RoundKind.Reminder, Today));
        await DoAsync(member, ownDays ? new LookAtDay(Today.AddDays(7)) : new ClaimRound(2, RoundKind.Reminder, Today));
        return member;
    }

    /// <summary>Carries a command to somebody's entry.</summary>
    public async Task DoAsync(string member, ICaseCommand command, Actor? by = null, BodyVault? words = null)
    {
        var done = await Get<CaseEngine<EntryState>>().ExecuteAsync(
            new CaseRequest(StreamOf(member), command, by ?? Actor.System, Command()) { Bodies = words?.Bodies ?? [] });
        Assert.IsType<Execution<EntryState>.Done>(done);
    }

    /// <summary>Somebody reads all of it and confirms.</summary>
    public async Task ConfirmAsync(string member)
    {
        var (by, state) = (Actor.Member(member), await EntryAsync(member));
        await DoAsync(member, new OpenPolicy(), by);
        for (var section = 1; section <= 3; section++) await DoAsync(member, new ReadSection(section, 3), by);
        var words = new BodyVault(Command());
        await DoAsync(
            member,
            new Acknowledge(
                state.Hash, AcknowledgementWording.Of(state.Version),
                words.Keep("name", AcknowledgementStreams.Owner(member), "A typed name"), 3, false, EntryWays.Link),
            by, words);
    }

    /// <summary>Somebody writes something: a question, or why they will not confirm.</summary>
    public async Task WriteAsync(string member, string words, Func<BodyRef, ICaseCommand> command)
    {
        var vault = new BodyVault(Command());
        await DoAsync(
            member, command(vault.Keep("words", AcknowledgementStreams.Owner(member), words)), Actor.Member(member), vault);
    }

    public async Task<EntryState> EntryAsync(string member) =>
        (await Get<CaseEngine<EntryState>>().LoadAsync(StreamOf(member)))!.State;

    /// <summary>The names of the events of somebody's entry.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(string member) =>
        [.. (await Get<ICaseStore>().ReadAsync(StreamOf(member)))!.Events.Select(e => e.Name)];

    public string StreamOf(string member) =>
        AcknowledgementStreams.Entry(AcknowledgementStreams.Campaign(Campaign), member);

    private string School(string name) => Get<IPeopleDirectory>().Schools.Single(s => s.Name == name).Id;

    private static string FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
