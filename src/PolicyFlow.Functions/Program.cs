using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using PolicyFlow.App.Settings;
using PolicyFlow.App.Storing;
using PolicyFlow.Functions.Hosting;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.Services.AddAzureHost(builder.Configuration);
    await builder.Build().RunAsync();
    return 0;
}
catch (Exception fault) when (fault is SettingsException or StoreUnavailableException)
{
    // A stack trace would hide the one sentence that helps.
    await Console.Error.WriteLineAsync("PolicyFlow cannot start.\n" + fault.Message);
    return 2;
}
