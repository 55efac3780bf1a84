using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Settings;
using PolicyFlow.App.SignIn;
using PolicyFlow.SignIn.Tests.Provider;

namespace PolicyFlow.SignIn.Tests.Routes;

/// <summary>Changes the environment of the whole process, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(PlatformSignInTests), DisableParallelization = true)]
[Collection(nameof(PlatformSignInTests))]
public sealed class PlatformSignInTests
{
    private const string Switch = "WEBSITE_AUTH_ENABLED";

    [Fact]
    public void Where_the_platform_signs_people_in_the_program_does_not_start()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Entra:TenantId"] = Account.Tenant,
            ["Entra:ClientId"] = Guid.NewGuid().ToString(),
            ["Entra:ClientSecret"] = "a secret",
        }).Build();
        new ServiceCollection().AddSignIn(settings);

        Environment.SetEnvironmentVariable(Switch, "True");
        try
        {
            var refused = Assert.Throws<SettingsException>(() => new ServiceCollection().AddSignIn(settings));
            Assert.Contains(Switch, Assert.Single(refused.Problems), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Switch, null);
        }
    }
}
