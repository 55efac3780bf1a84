using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace PolicyFlow.App.Web;

/// <summary>Lets one page show a mail of ours in a frame with its layout. A mail has its styles in attributes, which no page
/// of the site may have; here exactly those of this mail are allowed, by their hashes. Scripts stay forbidden.</summary>
public static partial class MailFrame
{
    /// <param name="html">As <see cref="Mail.MailLayout"/> lays it out: whatever people typed is escaped in it.</param>
    public static void Allow(HttpContext context, string html)
    {
        var hashes = StyleAttribute().Matches(html).Select(m => m.Groups[1].Value).Distinct()
            .Select(s => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))}'");
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentPolicy.Replace(
            "style-src 'self'", $"style-src 'self' 'unsafe-hashes' {string.Join(' ', hashes)}", StringComparison.Ordinal);
    }

    [GeneratedRegex(" style=\"([^\"&]*)\"")]
    private static partial Regex StyleAttribute();
}
