using PolicyFlow.Domain.Evidence;

namespace PolicyFlow.App.Evidence.Custody;

/// <summary>The custody log in plain words.</summary>
public static class CustodyWords
{
    public static string Of(CustodyEntry entry) =>
        Of(entry.Deed) + (entry.Times > 1 ? $" ({entry.Times} times)" : "");

    public static string Of(CustodyDeed deed) => deed switch
    {
        CustodyDeed.PutIn => "Put in",
        CustodyDeed.CameAgain => "The same file came again",
        CustodyDeed.Blurred => "Saw the blurred thumbnail",
        CustodyDeed.Thumbnail => "Saw the thumbnail",
        CustodyDeed.Picture => "Looked at the picture",
        CustodyDeed.Shown => "Read the email",
        CustodyDeed.Downloaded => "Asked to download it",
        CustodyDeed.Exported => "Exported",
        CustodyDeed.Scanned => "Checked for viruses",
        CustodyDeed.Locked => "Locked for all",
        CustodyDeed.Unlocked => "Unlocked",
        CustodyDeed.Destroyed => "Destroyed on instruction",
        _ => "Erased",
    };

    public static string Of(Scan scan) => scan.Verdict switch
    {
        ScanVerdict.Clean => "Nothing found",
        ScanVerdict.Infected => $"A virus was found: {scan.Signature}",
        ScanVerdict.Failed => "It could not be checked",
        _ => "Not checked",
    };

    public static string Of(PieceState state) => state switch
    {
        PieceState.Locked => "Locked",
        PieceState.Destroyed => "Destroyed on instruction",
        PieceState.Erased => "Erased",
        _ => "Kept",
    };

    public static string OfExport(string to, string why) => $"To {to}. Reason: {why}";
}
