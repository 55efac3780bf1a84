using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Acknowledgement.Mail;

namespace PolicyFlow.App.Acknowledgement.LineManagers;

/// <summary>Registers what line managers see without an account.</summary>
public static class LineManagerSetup
{
    public static IServiceCollection AddLineManagers(this IServiceCollection services) => services
        .AddSingleton<ManagerLinks>()
        .AddSingleton<IManagerLinks>(s => s.GetRequiredService<ManagerLinks>())
        .AddSingleton<TeamDesk>();
}
