using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Messages;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Settings;

/// <summary>What the program needs to know before it starts on Azure. Nothing of it is guessed.</summary>
public sealed record AzureSettings(
    SiteOptions Site, EntraOptions Entra, StorageOptions Storage, KeysOptions Keys, SmtpOptions? Smtp,
    SendGridOptions? SendGrid, InboundOptions? Inbound = null, TextOptions? Texts = null)
{
    /// <exception cref="SettingsException">Something is missing or wrong; all of it is named at once.</exception>
    public static AzureSettings Read(IConfiguration settings)
    {
        var site = SiteOptions.Of(settings);
        var entra = EntraOptions.Of(settings) ?? new EntraOptions();
        var storage = StorageOptions.Of(settings);
        var keys = KeysOptions.Of(settings);
        var mail = MailWay.Of(settings);
        var inbound = InboundOptions.Of(settings);
        var texts = TextOptions.Of(settings);
        SettingsException.ThrowIfAny(
        [
            .. RefuseDemo(settings), .. site.Problems(), .. AddressProblems(site), .. entra.Problems(),
            .. PlatformSignIn.Problems(), .. storage.Problems(), .. keys.Problems(needed: true),
            .. MailProblems(mail), .. inbound?.Problems() ?? [], .. RefuseFolder(inbound), .. texts?.Problems() ?? [],
            .. ProxyOptions.Of(settings).Problems(), .. ProviderOptions.Of(settings).Problems(),
            .. LinkCheckOptions.Of(settings, demo: false).Problems(), .. SupportOptions.Of(settings).Problems(),
            .. HostWindowOptions.Of(settings).Problems(), .. CampaignOptions.Of(settings).Problems(),
            .. EvidenceOptions.Of(settings).Problems(), .. InvestigationOptions.Of(settings).Problems(),
        ]);
        return new AzureSettings(site, entra, storage, keys, mail.Smtp, mail.SendGrid, inbound, texts);
    }

    /// <summary>Demo mode invents people, moves the clock and lets everybody in: never on Azure.</summary>
    /// <returns>What to say where the settings ask for it.</returns>
    public static IEnumerable<string> RefuseDemo(IConfiguration settings)
    {
        var demo = settings.GetSection("Demo");
        var asked = demo.GetChildren().Any()
            || demo.Value is { Length: > 0 } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
        if (asked)
        {
            yield return "Demo mode is refused here: it is for trying PolicyFlow on one machine. Take the setting Demo "
                + "away.";
        }
    }

    private static IEnumerable<string> RefuseFolder(InboundOptions? inbound)
    {
        if (inbound is { Folder.Length: > 0 })
            yield return "Inbound:Folder is for one machine: the disks of Azure Functions come and go. Leave it out.";
    }

    // Entra ID sends browsers back to an https address only, and the session cookie must not travel in plain.
    private static IEnumerable<string> AddressProblems(SiteOptions site)
    {
        if (site.PublicAddress.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !new Uri(site.PublicAddress).IsLoopback)
            yield return "Site:PublicAddress must begin with https.";
    }

    private static IEnumerable<string> MailProblems(MailWay mail) => mail.Smtp is { Host: "", From: "" }
        ? ["Set SendGrid:ApiKey and SendGrid:From, or Mail:Smtp:Host and Mail:Smtp:From, so that mail can be sent."]
        : mail.Problems();
}
