using System.Net;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.App.Settings;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Functions.Timers;
using PolicyFlow.Testing;

namespace PolicyFlow.Functions.Tests.Running;

/// <summary>Incoming mail on Azure, as far as the clock has a part in it.</summary>
public sealed class MailRoundsTests : IAsyncLifetime
{
    private const string Secret = "invented-secret-of-the-tests";

    private Azurite _storage = null!;
    private SmtpServer _mail = null!;

    public async Task InitializeAsync()
    {
        _storage = await Azurite.StartAsync();
        _mail = await SmtpServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _mail.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task The_mail_to_ourselves_goes_out_by_the_timer_and_comes_back_by_the_hook()
    {
        await using var site = await AzureSite.StartAsync(With(
            ("Inbound:Secret", Secret), ("Inbound:LoopAddress", "watch@in.demo.invalid")));
        var (book, stores) = (Get<LoopBook>(site), Get<InboundStores>(site));

        await new MailRounds(site.Services).WatchMailLoopAsync(new TimerInfo(), CancellationToken.None);
        var sent = await _mail.NextAsync();
        Assert.Equal("watch@in.demo.invalid", sent.To);
        Assert.Single(await book.OutstandingAsync(CancellationToken.None));

        using var content = new StringContent(sent.Raw, Encoding.UTF8);
        content.Headers.ContentType = new("message/rfc822");
        using var answer = await site.Client.PostAsync(new Uri($"/hooks/email/{Secret}", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Get<MailIntake>(site).ProcessAsync(Assert.Single(await AllAsync(stores.Mail)));

        Assert.Empty(await book.OutstandingAsync(CancellationToken.None));
        Assert.Empty(await AllAsync(stores.Mail));
    }

    [Fact]
    public async Task Without_settings_for_it_there_is_nothing_to_do()
    {
        await using var site = await AzureSite.StartAsync(With());
        var rounds = new MailRounds(site.Services);

        await rounds.WatchMailLoopAsync(new TimerInfo(), CancellationToken.None);
        await rounds.FetchMailAsync(new TimerInfo(), CancellationToken.None);

        Assert.Null(site.Services.GetService<InboundOptions>());
    }

    [Fact]
    public void A_folder_of_a_machine_that_comes_and_goes_is_refused()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(With(("Inbound:Folder", "in"))).Build();

        var refused = Assert.Throws<SettingsException>(() => AzureSettings.Read(settings));

        Assert.Contains("Inbound:Folder", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    private Dictionary<string, string?> With(params (string Name, string Value)[] more)
    {
        var settings = AzureSite.Settings(_storage, _mail);
        foreach (var (name, value) in more) settings[name] = value;
        return settings;
    }

    private static T Get<T>(AzureSite site)
        where T : notnull => site.Services.GetRequiredService<T>();

    private static async Task<IReadOnlyList<string>> AllAsync(IMailStore store)
    {
        var all = new List<string>();
        await foreach (var (id, _) in store.AllAsync()) all.Add(id);
        return all;
    }
}
