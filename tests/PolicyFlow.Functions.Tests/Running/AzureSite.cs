using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyFlow.Functions.Hosting;
using PolicyFlow.Functions.Orchestrations;
using PolicyFlow.Functions.Web;
using PolicyFlow.Testing;

namespace PolicyFlow.Functions.Tests.Running;

/// <summary>
/// The program as the Azure host puts it together, with Azurite and a mail server of this machine. A web server stands
/// in for the Functions host: it gives each request to the catch-all function.
/// </summary>
internal sealed class AzureSite : IAsyncDisposable
{
    private readonly IHost _host;

    private AzureSite(IHost host, Engine engine, Uri address)
    {
        (_host, Engine) = (host, engine);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>What the program asked of the engine.</summary>
    public Engine Engine { get; }

    public CaseWork Work => ActivatorUtilities.CreateInstance<CaseWork>(_host.Services);

    /// <summary>What the functions are given.</summary>
    public IServiceProvider Services => _host.Services;

    public static Dictionary<string, string?> Settings(Azurite storage, SmtpServer mail) => new()
    {
        ["Site:PublicAddress"] = "http://localhost:7071",
        ["Site:NetworkName"] = "Invented Network",
        ["FirstAdministrator:Name"] = "Demo Ada",
        ["FirstAdministrator:Email"] = "ada@demo.invalid",
        ["Storage:ConnectionString"] = storage.ConnectionString,
        ["Entra:TenantId"] = "11111111-2222-4333-8444-555555555555",
        ["Entra:ClientId"] = "66666666-2222-4333-8444-555555555555",
        ["Entra:ClientSecret"] = "a secret that is never used",
        ["Mail:Smtp:Host"] = mail.Options.Host,
        ["Mail:Smtp:Port"] = mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail:Smtp:Security"] = "None",
        ["Mail:Smtp:From"] = mail.Options.From,
        ["Keys:WrappingSecret"] = "a wrapping secret of more than 32 characters",
    };

    public static async Task<AzureSite> StartAsync(Dictionary<string, string?> settings)
    {
        var engine = new Engine();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var host = new HostBuilder()
            .ConfigureServices(services =>
            {
                services.AddSingleton<IConfiguration>(configuration).AddSingleton<Website>();
                services.AddAzureHost(configuration);
            })
            .ConfigureWebHost(web => web
                .UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0))
                .Configure(outer => outer.Run(context => Answer(context, engine))))
            .Build();
        await host.StartAsync();
        var address = host.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features
            .Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.Single();
        return new AzureSite(host, engine, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        await Engine.DisposeAsync();
    }

    // The worker runs functions in a flow of their own, which knows nothing of the web server's.
    private static Task Answer(HttpContext context, Engine engine)
    {
        var website = context.RequestServices.GetRequiredService<Website>();
        using var cut = ExecutionContext.SuppressFlow();
        return Task.Run(() => website.AnswerAsync(context.Request, engine));
    }
}
