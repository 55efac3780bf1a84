using System.Text;
using MimeKit;
using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Attachments that can harm the computer of whoever opens them: programs, scripts, shortcuts, disk images, pages
/// and drawings that carry scripts, documents with macros, and archives with one of these inside. Told by name and by
/// content; nothing is unpacked.</summary>
internal static class DangerousFiles
{
    /// <summary>Attachments of one mail that are looked at.</summary>
    private const int Most = 200;

    private const int Head = 64 * 1024;

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".scr", ".com", ".pif", ".cpl", ".msi", ".msp", ".msix", ".appx", ".dll", ".sys", ".drv", ".ocx", ".js",
        ".jse", ".mjs", ".vbs", ".vbe", ".vb", ".wsf", ".wsh", ".wsc", ".sct", ".hta", ".bat", ".cmd", ".ps1", ".psm1",
        ".psd1", ".ps1xml", ".sh", ".command", ".lnk", ".url", ".desktop", ".scf", ".inf", ".reg", ".iso", ".img", ".vhd",
        ".vhdx", ".dmg", ".pkg", ".app", ".deb", ".rpm", ".apk", ".jar", ".jnlp", ".class", ".py", ".pyw", ".pl", ".rb",
        ".htm", ".html", ".xhtml", ".shtml", ".mht", ".mhtml", ".svg", ".svgz", ".xml", ".xsl", ".chm", ".hlp", ".one",
        ".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm", ".potm", ".ppam", ".ppsm", ".sldm", ".xll", ".wll",
        ".ade", ".adp", ".mde", ".accde", ".application", ".gadget", ".msc", ".settingcontent-ms", ".library-ms",
        ".search-ms", ".diagcab", ".theme", ".rdp", ".iqy", ".slk", ".swf",
    };

    private static readonly string[] Types =
        ["text/html", "application/xhtml+xml", "image/svg+xml", "application/javascript", "text/javascript"];

    /// <summary>The names of all of them, in a mail and in the messages within it, each once.</summary>
    public static IReadOnlyList<string> In(MimeMessage? message) => message is null ? [] :
    [
        .. Parts(message).Take(Most).Where(Is).Select(p => PlainText.FileName(p.FileName, "attachment without a name"))
            .Distinct(),
    ];

    /// <summary>Whether a file that would be taken out may not be, by its name.</summary>
    public static bool IsNamedSo(string name) => Endings.Contains(Path.GetExtension(name.TrimEnd(' ', '.')));

    private static IEnumerable<MimePart> Parts(MimeMessage message)
    {
        using var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            if (parts.Current is MimePart { Content: not null } part and not TextPart { IsAttachment: false, FileName: null })
                yield return part;
        }
    }

    private static bool Is(MimePart part) =>
        IsNamedSo(part.FileName ?? "")
        || (part is not TextPart { IsAttachment: false }
            && Array.Exists(Types, t => t.Equals(part.ContentType.MimeType, StringComparison.OrdinalIgnoreCase)))
        || IsByContent(part);

    private static bool IsByContent(MimePart part)
    {
        try
        {
            using var content = part.Content!.Open();
            var head = new byte[Head];
            var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var start = head.AsSpan(0, length);
            if (IsProgram(start) || IsOldOfficeWithMacros(start)) return true;
            return start.StartsWith("PK\x03\x04"u8) && IsArchiveWithOne(ZipNames.In(start, content));
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            return false;
        }
    }

    private static bool IsProgram(ReadOnlySpan<byte> start) =>
        start.StartsWith("MZ"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F'])
        || start.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || start.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
        || start.StartsWith("#!"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0])
        || (start.Length > 0x8006 && start[0x8001..].StartsWith("CD001"u8));

    /// <summary>The folder of macros in the compound files of Word, Excel and PowerPoint before 2007.</summary>
    private static bool IsOldOfficeWithMacros(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
        && (start.IndexOf(Encoding.Unicode.GetBytes("_VBA_PROJECT")) >= 0 || start.IndexOf(Encoding.Unicode.GetBytes("Macros")) >= 0);

    /// <summary>An archive within an archive may hide anything. The documents of today's Office are archives, too.</summary>
    private static bool IsArchiveWithOne(IReadOnlyList<string> names) =>
        names.Any(n => Path.GetFileName(n).Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        || (!names.Contains("[Content_Types].xml") && names.Any(n => IsNamedSo(n)
            || Path.GetExtension(n).ToLowerInvariant() is ".zip" or ".7z" or ".rar" or ".cab" or ".gz"));
}
