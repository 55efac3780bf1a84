using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Providers.Shipped;

/// <summary>Those that carry websites (16.4).</summary>
internal static class Hosting
{
    private const string Addresses =
        "Give the whole address of each page, what it is, and why it breaks the law or the host's rules.";

    public static readonly IReadOnlyList<Provider> All =
    [
        Host("cloudflare", "Cloudflare", ["pages.dev", "workers.dev"], "abuse@cloudflare.com") with
        {
            Form = "https://abuse.cloudflare.com/",
            Takes = "Mostly it stands in front of another host, and then passes the report on and names that host. "
                + "It prefers the form.",
        },
        Host("aws", "Amazon Web Services", ["amazonaws.com", "cloudfront.net"], "trustandsafety@support.aws.com") with
        {
            Form = "https://support.aws.amazon.com/#/contacts/report-abuse",
        },
        Host("google-cloud", "Google Cloud", ["appspot.com", "run.app", "web.app", "firebaseapp.com"]) with
        {
            Form = "https://support.google.com/code/contact/cloud_platform_report",
        },
        Host("azure", "Microsoft Azure", ["azurewebsites.net", "web.core.windows.net", "blob.core.windows.net"]) with
        {
            Form = "https://msrc.microsoft.com/report/abuse",
        },
        Host("ovh", "OVHcloud", [], "abuse@ovh.net") with { Form = "https://www.ovh.com/abuse/" },
        Host("hetzner", "Hetzner", [], "abuse@hetzner.com") with { Form = "https://abuse.hetzner.com/" },
        Host("digitalocean", "DigitalOcean", [], "abuse@digitalocean.com") with
        {
            Form = "https://www.digitalocean.com/company/contact/abuse",
        },
        Host("godaddy", "GoDaddy", ["godaddysites.com"], "abuse@godaddy.com") with
        {
            Form = "https://supportcenter.godaddy.com/AbuseReport",
        },
        Host("ionos", "IONOS", [], "abuse@ionos.com"),
        Host("fasthosts", "Fasthosts", [], "abuse@fasthosts.co.uk"),
        Host("wix", "Wix", ["wixsite.com"], "abuse@wix.com"),
        Host("squarespace", "Squarespace", ["squarespace.com"], "abuse@squarespace.com"),
        Host("wordpress", "WordPress.com (Automattic)", ["wordpress.com"]) with
        {
            Form = "https://wordpress.com/abuse/",
            Takes = "For sites on WordPress.com alone. A site that only uses the WordPress program is somebody else's.",
        },
    ];

    private static Provider Host(string id, string name, IReadOnlyList<string> hosts, string? email = null) =>
        new(id, name, hosts, email) { Scope = ProviderScope.HostingNetwork, Takes = Addresses };
}
