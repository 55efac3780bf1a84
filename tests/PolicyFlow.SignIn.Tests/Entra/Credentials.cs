using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PolicyFlow.SignIn.Tests.Provider;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Entra;

/// <summary>How the program proves to Entra ID that it is this program.</summary>
public sealed class Credentials
{
    private const string First = "Entra:ClientCredentials:0:";

    [Fact]
    public async Task A_certificate_signs_for_the_program()
    {
        await using var site = await Site.StartAsync(
            ("Entra:ClientSecret", ""),
            (First + "SourceType", "Base64Encoded"),
            (First + "Base64EncodedValue", Convert.ToBase64String(Loopback.Certificate.Export(X509ContentType.Pfx))));
        site.Provider.ClientCertificate = new X509SecurityKey(Loopback.Certificate);

        Assert.Equal("/", await SignInAsync(site));
    }

    [Fact]
    public async Task The_word_of_a_platform_that_Entra_ID_trusts_stands_for_the_program()
    {
        using var folder = new TestFolder();
        await using var site = await Site.StartAsync(
            ("Entra:ClientSecret", ""),
            (First + "SourceType", "SignedAssertionFilePath"),
            (First + "SignedAssertionFileDiskPath", folder["word"]));
        site.Provider.ClientCertificate = new X509SecurityKey(Loopback.Certificate);
        await File.WriteAllTextAsync(folder["word"], new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = site.Provider.ClientId,
            Audience = $"{site.Provider.Address}{Account.Tenant}/oauth2/v2.0/token",
            Claims = new Dictionary<string, object> { ["sub"] = site.Provider.ClientId },
            SigningCredentials = new X509SigningCredentials(Loopback.Certificate),
        }));

        Assert.Equal("/", await SignInAsync(site));
    }

    [Fact]
    public async Task With_a_wrong_secret_nobody_gets_in()
    {
        await using var site = await Site.StartAsync(("Entra:ClientSecret", "another secret"));

        Assert.Equal("/sign-in/refused/ended", await SignInAsync(site));
    }

    [Fact]
    public async Task Where_the_provider_is_away_the_page_says_so()
    {
        await using var site = await Site.StartAsync();
        await site.Provider.DisposeAsync();
        using var browser = site.NewBrowser();

        var page = await browser.GetAsync("/sign-in");

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Sign-in is not available just now", page.Text);
    }

    private static async Task<string> SignInAsync(Site site)
    {
        site.Provider.Account = new Account((await site.PersonAsync("Demo Dana")).Email);
        using var browser = site.NewBrowser();
        return (await browser.FollowAsync("/sign-in")).Address.PathAndQuery;
    }
}
