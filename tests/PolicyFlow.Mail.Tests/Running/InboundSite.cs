using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Working;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Mail.Tests.Running;

/// <summary>The demonstration with doors for incoming mail, on a data folder that outlives it.</summary>
internal sealed class InboundSite : IAsyncDisposable
{
    public const string Secret = "invented-secret-of-the-tests";
    public const string Public = "http://policyflow.example";

    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly Lazy<IReadOnlyList<InboundRound>> _rounds;

    private InboundSite(WebApplication app)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        _rounds = new Lazy<IReadOnlyList<InboundRound>>(() =>
        [
            new InboundRound(Folders.Mail, Get<MailIntake>().ProcessAsync, TimeProvider.System, NullLogger.Instance, Get<MailIntake>().GiveUpAsync),
            new InboundRound(Folders.Events, Get<MailEvents>().ProcessAsync, TimeProvider.System, NullLogger.Instance),
        ]);
    }

    public WaitingFolders Folders => Get<WaitingFolders>();

    public HttpClient Http => _http;

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts the program; what comes in is worked on when a test says so.</summary>
    public static Task<InboundSite> StartAsync(TestFolder folder, params string[] more) =>
        StartAsync(folder, inBackground: false, more);

    /// <param name="inBackground">What comes in is worked on by the program itself.</param>
    public static Task<InboundSite> StartAsync(TestFolder folder, bool inBackground, params string[] more) =>
        StartAsync(folder, inBackground, _ => { }, more);

    /// <param name="also">Services that take the place of the demonstration's.</param>
    public static async Task<InboundSite> StartAsync(
        TestFolder folder, bool inBackground, Action<IServiceCollection> also, params string[] more) => new(
        await Server.StartAsync(
            Arguments.Parse(
            [
                "--demo", "--data", folder["data"], "--urls", "http://127.0.0.1:0", "--Site:PublicAddress=" + Public,
                "--Inbound:Secret=" + Secret, .. more,
            ]),
            services =>
            {
                services.AddLogging(log => log.ClearProviders());
                also(services);
                if (inBackground) return;

                // Neither incoming mail nor letters move by themselves: the clock is moved, or work is asked for.
                foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService)).ToList())
                    services.Remove(worker);
            }));

    /// <summary>Posts a mail as SendGrid does in raw mode.</summary>
    public async Task<HttpStatusCode> PostAsync(byte[] raw, string secret = Secret)
    {
        using var form = FormWith(raw);
        using var answer = await _http.PostAsync($"/hooks/email/{secret}", form);
        return answer.StatusCode;
    }

    public static MultipartFormDataContent FormWith(byte[] raw)
    {
        var email = new ByteArrayContent(raw);
        email.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"email\"" };
        return new MultipartFormDataContent
        {
            { new StringContent("{\"to\":[\"report@in.policyflow.example\"]}"), "envelope" },
            email,
            { new StringContent("1.2.3.4"), "sender_ip" },
        };
    }

    public async Task<HttpStatusCode> PostEventsAsync(object events, string secret = Secret)
    {
        using var answer = await _http.PostAsJsonAsync($"/hooks/events/{secret}", events);
        return answer.StatusCode;
    }

    /// <summary>Works on all that waits.</summary>
    public async Task WorkAsync()
    {
        foreach (var round in _rounds.Value) await round.RunAsync(CancellationToken.None);
    }

    /// <summary>Posts a mail and works on it.</summary>
    public async Task TakeAsync(byte[] raw)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(raw));
        await WorkAsync();
        Assert.Empty(Folders.Mail.Waiting);
    }

    /// <summary>All cases, newest first, as a manager sees them.</summary>
    public async Task<IReadOnlyList<CaseView>> CasesAsync()
    {
        var query = new KeyQuery(TakedownKeys.List, TakedownKeys.ListOf(TakedownKeys.Everywhere), 1000);
        var views = new List<CaseView>();
        foreach (var found in (await Get<ICaseStore>().FindAsync(query)).Found)
            views.Add((await Get<CaseReader>().ReadAsync(found.Stream.Split('-')[1], Manager, "test", default))!);
        return views;
    }

    public async Task<CaseView> OnlyCaseAsync() => Assert.Single(await CasesAsync());

    /// <summary>What waits in the holding pen.</summary>
    public Task<IReadOnlyList<PenEntry>> WaitingAsync() => Get<MailPen>().ListAsync(PenPlace.Waiting, 1000, default);

    public Viewer Manager => Get<IPeopleDirectory>().FindByEmail("dana@demo.invalid") is { } dana
        ? new Viewer(dana.Id, dana.Grants)
        : throw new InvalidOperationException("Nobody manages.");

    /// <summary>The bytes of a case's file.</summary>
    public async Task<byte[]> FileAsync(CaseView theCase, FileView file)
    {
        await using var content = await Get<IFileStore>().OpenAsync(EvidenceKey.Of(theCase.Stream, file.Sha256));
        using var copy = new MemoryStream();
        await content!.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>Moves the clock; what came due by then is done, letters too.</summary>
    public async Task AdvanceAsync(string by = "PT0.001S")
    {
        using var answer = await _http.PostAsJsonAsync("/demo/clock", new { advance = by });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Moves the clock to the small hours of the next day (UTC), so that a test has a whole day.</summary>
    public Task NextDayAsync() => AdvanceAsync(System.Xml.XmlConvert.ToString(
        TimeSpan.FromHours(25) - TimeSpan.FromMinutes((int)Get<CaseClock>().Now.UtcDateTime.TimeOfDay.TotalMinutes)));

    /// <summary>Every mail that would have been sent so far to an address.</summary>
    public IReadOnlyList<OutgoingMail> SentTo(string address) =>
        [.. Get<MailboxTransport>().All.Select(m => m.Mail).Where(m => m.To == address)];

    /// <summary>Those of them that gather what could wait.</summary>
    public IReadOnlyList<OutgoingMail> DigestsTo(string address) =>
        [.. SentTo(address).Where(m => m.MessageId.StartsWith("digest-", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        var folder = Get<DataFolder>();
        await _app.DisposeAsync();

        // The lock ends with the process, which goes on here.
        folder.Dispose();
    }
}
