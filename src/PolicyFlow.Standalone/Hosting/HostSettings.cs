using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;

namespace PolicyFlow.Standalone.Hosting;

/// <summary>What the program needs to know before it starts. Nothing of it is guessed in real use.</summary>
internal sealed record HostSettings(bool Demo, string Data, string Urls, SiteOptions Site)
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <exception cref="StartException">Something is missing or wrong; all of it is named at once.</exception>
    public static HostSettings Read(Arguments arguments, IConfiguration settings)
    {
        var demo = arguments.Has("demo");
        var urls = arguments["urls"] ?? settings["Urls"] ?? DefaultUrl;
        var site = demo
            ? new SiteOptions
            {
                PublicAddress = settings["Site:PublicAddress"] ?? urls.Split(';')[0].TrimEnd('/'),
                NetworkName = settings["Site:NetworkName"] ?? "Invented School Sport Network",
            }
            : new SiteOptions
            {
                PublicAddress = (settings["Site:PublicAddress"] ?? "").TrimEnd('/'),
                NetworkName = settings["Site:NetworkName"] ?? "",
            };
        var problems = demo ? [] : Problems(arguments, site, settings).ToList();
        if (problems.Count > 0)
        {
            throw new StartException(
                "Put these settings right (in appsettings.json, as environment variables or on the command line), or start "
                + $"with --demo to look around:\n{string.Concat(problems.Select(p => $"  - {p}\n"))}");
        }

        return new HostSettings(demo, arguments.Data, urls, site);
    }

    private static IEnumerable<string> Problems(Arguments arguments, SiteOptions site, IConfiguration settings)
    {
        if (!Uri.TryCreate(site.PublicAddress, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            yield return "Set Site:PublicAddress to the address that people type, such as "
                + "https://policyflow.school.example: links in mails begin with it.";
        }

        if (site.NetworkName.Length == 0) yield return "Set Site:NetworkName to the name of your network.";
        foreach (var mail in SmtpOptions.Of(settings).Problems()) yield return mail;

        // On a folder that has people already, the directory says whether one is still needed.
        if (!Directory.Exists(arguments.Data) && FirstAdministrator.Missing(settings) is { } missing) yield return missing;
    }
}
