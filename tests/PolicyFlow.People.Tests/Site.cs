using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Demo;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Information;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests;

/// <summary>The pages of people and sign-in on Kestrel, on a free port, over a real SQLite file.</summary>
public sealed class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestFolder _folder;
    private readonly WebApplication _app;
    private int _commands;

    private Site(TestFolder folder, WebApplication app, FakeTimeProvider time) =>
        (_folder, _app, Time) = (folder, app, time);

    /// <summary>System time of the site.</summary>
    public FakeTimeProvider Time { get; }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<Site> StartAsync(bool demo = true, params (string Key, string Value)[] settings)
    {
        var folder = new TestFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        foreach (var (key, value) in settings) builder.Configuration[key] = value;

        var services = builder.Services;
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(folder["keys"]));
        services.AddSingleton<ICaseStore>(SqliteCaseStore.Open(new SqliteStoreOptions(folder["policyflow.db"])));
        services.AddSingleton(new DemoMode(demo)).AddSingleton(new SiteOptions
        {
            PublicAddress = "https://policyflow.example",
            NetworkName = "Invented Sport Network",
        });
        services.AddPolicyFlowWeb().AddPeople().AddMailbox(folder["mailbox"], "Invented Sport Network")
            .AddSignIn(builder.Configuration);
        services.AddSingleton<Post>().AddSingleton<IMailTransport>(p => p.GetRequiredService<Post>());
        services.AddSingleton<CaseClock>().AddSingleton(new CaseSecrets(new byte[32]));

        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        services.AddSingleton<TimeProvider>(time);
        var app = builder.Build();
        app.UsePolicyFlowGuards();
        app.UseRouting();
        app.UseSignIn().UsePolicyFlowForms();
        app.MapAssets().MapInformation().MapSignIn().MapPeople().MapMailbox();
        app.MapGet("/work", () => "work").Rule(Matter.CaseList);
        app.MapGet("/case", () => "case").Rule(Matter.Case);
        app.MapGet("/api/work", () => "work").Rule(Matter.CaseList);
        app.MapPost("/note", () => Results.Text("noted")).Rule(Matter.SignedIn);
        app.MapGet("/forgotten", () => "no rule");
        await app.StartAsync();
        return new Site(folder, app, time);
    }

    public Browser NewBrowser() => new(new Uri(
        Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));

    /// <summary>Adds somebody with roles, as the program itself does.</summary>
    public async Task<Person> PersonAsync(string name, params RoleGrant[] grants)
    {
        var office = Get<PeopleOffice>();
        var email = name.ToLowerInvariant().Replace(' ', '.') + "@demo.invalid";
        var added = await office.AddAsync(Actor.System, NewCommand(), name, email);
        if (grants.Length > 0) await office.ProposeRolesAsync(Actor.System, NewCommand(), added.Id, grants);
        return Get<PeopleDirectory>().Find(added.Id)!;
    }

    public string NewCommand() => $"command-{++_commands}";

    /// <summary>The next mail that went out.</summary>
    public async Task<SignInLetter> NextMailAsync() =>
        SignInLetter.Of(await Get<Post>().Sent.Reader.ReadAsync().AsTask().WaitAsync(Patience));

    /// <summary>A browser in which that person has signed in by link.</summary>
    public async Task<Browser> SignedInAsync(Person person)
    {
        var browser = NewBrowser();
        await browser.SubmitAsync("/sign-in", "/sign-in", ("email", person.Email));
        var letter = await NextMailAsync();
        await browser.SubmitAsync(letter.Link, letter.Link);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        var store = (SqliteCaseStore)Get<ICaseStore>();
        await _app.DisposeAsync();
        await store.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The mailbox of the demonstration, telling of each mail.</summary>
    private sealed class Post(MailboxTransport mailbox) : IMailTransport
    {
        public Channel<OutgoingMail> Sent { get; } = Channel.CreateUnbounded<OutgoingMail>();

        public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
        {
            var result = await mailbox.SendAsync(mail, cancel);
            Sent.Writer.TryWrite(mail);
            return result;
        }
    }
}
