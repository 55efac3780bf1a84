using System.Globalization;
using PolicyFlow.App.Evidence.Kinds;

namespace PolicyFlow.App.Evidence.Export;

/// <summary>The name of a piece in an archive: unique by its number, harmless on any system, with the ending that belongs to its
/// content, so that nothing that a stranger called <c>picture.png.exe</c> starts anything.</summary>
internal static class SafeName
{
    public const string Folder = "evidence/";
    private const int Longest = 60;

    public static string Of(Piece piece)
    {
        var ending = EvidenceKind.EndingOf(piece.ContentType);
        var name = piece.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? piece.Name[..^ending.Length] : piece.Name;
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_')).Trim('_');
        if (safe.Length > Longest) safe = safe[..Longest];
        var number = piece.Number.ToString("000", CultureInfo.InvariantCulture);
        return $"{Folder}{number}{(safe.Length > 0 ? "-" : "")}{safe}{ending}";
    }
}
