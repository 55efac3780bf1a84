using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Web;

namespace PolicyFlow.Standalone.Hosting;

/// <summary>What the program needs to know before it starts. Nothing of it is guessed in real use.</summary>
internal sealed record HostSettings(bool Demo, string Data, string Urls, SiteOptions Site, KeysOptions Keys)
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
                HeldBy = settings["Site:HeldBy"] ?? "Demo Ivo, the IT Director,",
                OtherDoor = settings["Site:OtherDoor"] ?? "ring Demo Chidi, the chair of governors, on 01632 960 001",
            }
            : SiteOptions.Of(settings);
        var problems = (demo ? DemoProblems(settings) : Problems(arguments, site, settings)).ToList();
        if (problems.Count > 0)
        {
            throw new StartException(
                "Put these settings right (in appsettings.json, as environment variables or on the command line), or start "
                + $"with --demo to look around:\n{string.Concat(problems.Select(p => $"  - {p}\n"))}");
        }

        return new HostSettings(demo, arguments.Data, urls, site, KeysOptions.Of(settings));
    }

    private static IEnumerable<string> DemoProblems(IConfiguration settings)
    {
        if (EntraOptions.Of(settings) is not null)
            yield return "The people of the demonstration are invented: leave out everything under Entra.";
        // Its data folder is a way in that needs no setting.
        foreach (var inbound in (InboundOptions.Of(settings) is { } mail ? mail with { Folder = "in" } : null)?.Problems() ?? [])
            yield return inbound;
        foreach (var look in LinkCheckOptions.Of(settings, demo: true).Problems()) yield return look;
    }

    private static IEnumerable<string> Problems(Arguments arguments, SiteOptions site, IConfiguration settings)
    {
        foreach (var problem in site.Problems()) yield return problem;
        foreach (var mail in MailWay.Of(settings).Problems()) yield return mail;
        foreach (var text in TextOptions.Of(settings)?.Problems() ?? []) yield return text;
        foreach (var account in EntraOptions.Of(settings)?.Problems() ?? []) yield return account;
        foreach (var key in KeysOptions.Of(settings).Problems(needed: false)) yield return key;
        foreach (var inbound in InboundOptions.Of(settings)?.Problems() ?? []) yield return inbound;
        foreach (var proxy in ProxyOptions.Of(settings).Problems()) yield return proxy;
        foreach (var provider in ProviderOptions.Of(settings).Problems()) yield return provider;
        foreach (var look in LinkCheckOptions.Of(settings, demo: false).Problems()) yield return look;
        foreach (var support in SupportOptions.Of(settings).Problems()) yield return support;
        foreach (var window in HostWindowOptions.Of(settings).Problems()) yield return window;
        foreach (var evidence in EvidenceOptions.Of(settings).Problems()) yield return evidence;
        foreach (var clock in InvestigationOptions.Of(settings).Problems()) yield return clock;
        foreach (var campaign in CampaignOptions.Of(settings).Problems()) yield return campaign;

        // On a folder that has people already, the directory says whether one is still needed.
        if (!Directory.Exists(arguments.Data) && FirstAdministrator.Missing(settings) is { } missing) yield return missing;
    }
}
