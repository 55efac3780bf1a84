using System.IO.Compression;

namespace PolicyFlow.App.Evidence.Kinds;

/// <summary>Tells Office documents from other archives by the list of names at their end. Nothing is unpacked, so that it does
/// not matter how large the content claims or turns out to be.</summary>
internal static class OfficeFile
{
    public const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /// <summary>More names than this are not read: such an archive is kept as it is.</summary>
    private const long LargestRead = 64L * 1024 * 1024;

    /// <summary>The content type, or null where a program is among the names. A document with macros is kept as an
    /// archive.</summary>
    public static string? Of(Stream content)
    {
        if (content.Length > LargestRead) return EvidenceKind.Archive;
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(ProgramKind.IsNamed)) return null;
            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                || !names.Contains("[Content_Types].xml"))
                return EvidenceKind.Archive;
            return names.Contains("word/document.xml") ? Document
                : names.Contains("xl/workbook.xml") ? Sheet
                : names.Contains("ppt/presentation.xml") ? Slides
                : EvidenceKind.Archive;
        }
        catch (InvalidDataException)
        {
            return EvidenceKind.Archive;
        }
        finally
        {
            content.Position = 0;
        }
    }
}
