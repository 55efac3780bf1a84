using Microsoft.Extensions.Configuration;
using Microsoft.Identity.Abstractions;
using PolicyFlow.App.Settings;

namespace PolicyFlow.SignIn.Tests.Settings;

public sealed class AzureSettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Site:PublicAddress"] = "https://policyflow.example/",
        ["Site:NetworkName"] = "Invented Network",
        ["Entra:TenantId"] = "11111111-2222-4333-8444-555555555555",
        ["Entra:ClientId"] = "66666666-2222-4333-8444-555555555555",
        ["AZURE_CLIENT_ID"] = "77777777-2222-4333-8444-555555555555",
        ["Storage:TableServiceUri"] = "https://demo.table.core.example/",
        ["Storage:BlobServiceUri"] = "https://demo.blob.core.example/",
        ["Storage:QueueServiceUri"] = "https://demo.queue.core.example/",
        ["Keys:WrappingSecret"] = "a wrapping secret of more than 32 characters",
        ["SendGrid:ApiKey"] = "a key",
        ["SendGrid:From"] = "policyflow@demo.invalid",
    };

    [Fact]
    public void A_whole_set_of_settings_is_taken()
    {
        var read = AzureSettings.Read(Settings(Whole));

        Assert.Equal("https://policyflow.example", read.Site.PublicAddress);
        Assert.Equal($"https://login.microsoftonline.com/{Whole["Entra:TenantId"]}/v2.0", read.Entra.Authority);
        var own = Assert.Single(read.Entra.ClientCredentials);
        Assert.Equal(
            (CredentialSource.SignedAssertionFromManagedIdentity, Whole["AZURE_CLIENT_ID"]),
            (own.SourceType, own.ManagedIdentityClientId));
        Assert.Equal(Whole["AZURE_CLIENT_ID"], read.Storage.IdentityClientId);
        Assert.Null(read.Smtp);
    }

    [Fact]
    public void Without_any_setting_one_message_names_them_all()
    {
        var refused = Assert.Throws<SettingsException>(() => AzureSettings.Read(Settings([])));

        foreach (var name in Whole.Keys.Where(k => k != "AZURE_CLIENT_ID").Append("Entra:ClientCredentials"))
            Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site:PublicAddress")]
    [InlineData("Site:NetworkName")]
    [InlineData("Entra:TenantId")]
    [InlineData("Entra:ClientId")]
    [InlineData("Storage:TableServiceUri")]
    [InlineData("Storage:BlobServiceUri")]
    [InlineData("Storage:QueueServiceUri")]
    [InlineData("Keys:WrappingSecret")]
    [InlineData("SendGrid:ApiKey")]
    [InlineData("SendGrid:From")]
    public void One_missing_setting_is_named_alone(string name)
    {
        var problem = Assert.Single(ProblemsWith(name, null));

        Assert.Contains(name, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site:PublicAddress", "http://policyflow.example", "https")]
    [InlineData("Site:PublicAddress", "policyflow.example", "Site:PublicAddress")]
    [InlineData("Entra:TenantId", "common", "Entra:TenantId")]
    [InlineData("Entra:TenantId", "school.example", "Entra:TenantId")]
    [InlineData("Entra:Instance", "http://login.example/", "Entra:Instance")]
    [InlineData("Storage:TableServiceUri", "http://demo.table.core.example/", "Storage:TableServiceUri")]
    [InlineData("Keys:WrappingSecret", "too short", "Keys:WrappingSecret")]
    [InlineData("Keys:WrappingSecret", "@Microsoft.KeyVault(SecretUri=https://x.example/y)", "key vault")]
    [InlineData("SendGrid:ApiKey", "@Microsoft.KeyVault(SecretUri=https://x.example/y)", "key vault")]
    [InlineData("SendGrid:From", "nobody", "SendGrid:From")]
    [InlineData("Texts:Gateway", "http://texts.example/send", "Texts:Gateway")]
    [InlineData("Texts:From", "PolicyFlow", "Texts:Token")]
    [InlineData("Proxy:Trusted", "127.0.0.1, the front end", "Proxy:Trusted")]
    public void A_setting_that_makes_no_sense_is_named(string name, string value, string word)
    {
        Assert.Contains(ProblemsWith(name, value), p => p.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Demo", "true")]
    [InlineData("Demo", "1")]
    [InlineData("demo", "yes")]
    [InlineData("Demo:On", "true")]
    public void Demo_mode_is_refused_here(string name, string value)
    {
        var problem = Assert.Single(ProblemsWith(name, value));

        Assert.StartsWith("Demo mode is refused here", problem, StringComparison.Ordinal);
        Assert.Empty(AzureSettings.RefuseDemo(Settings(new() { ["Demo"] = "false" })));
    }

    [Fact]
    public void On_a_developers_machine_a_connection_string_and_smtp_do()
    {
        Dictionary<string, string?> local = new(Whole.Where(s => s.Key.Split(':')[0] is not ("Storage" or "SendGrid")))
        {
            ["Site:PublicAddress"] = "http://localhost:7071",
            ["Storage:ConnectionString"] = "UseDevelopmentStorage=true",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:From"] = "policyflow@demo.invalid",
        };

        var read = AzureSettings.Read(Settings(local));

        Assert.Equal(("127.0.0.1", null), (read.Smtp!.Host, read.SendGrid));
    }

    private static IReadOnlyList<string> ProblemsWith(string name, string? value)
    {
        Dictionary<string, string?> settings = new(Whole);
        if (value is null) settings.Remove(name);
        else settings[name] = value;
        return Assert.Throws<SettingsException>(() => AzureSettings.Read(Settings(settings))).Problems;
    }

    private static IConfiguration Settings(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
