namespace PolicyFlow.App.Evidence.Custody;

/// <summary>What the access log calls a look at evidence. The names are stored: they are added to, never changed.</summary>
public static class EvidenceReads
{
    /// <summary>The page that lists all pieces.</summary>
    public const string List = "evidence-list";

    /// <summary>The form of an export, before anything was sent.</summary>
    public const string ExportForm = "export-form";

    public const string Api = "api-evidence";

    private static readonly Dictionary<string, CustodyDeed> Deeds = new()
    {
        ["blurred"] = CustodyDeed.Blurred,
        ["thumbnail"] = CustodyDeed.Thumbnail,
        ["picture"] = CustodyDeed.Picture,
        ["evidence"] = CustodyDeed.Downloaded,
        ["email"] = CustodyDeed.Shown,
    };

    public static string Of(CustodyDeed deed, string sha256) => $"{Deeds.First(d => d.Value == deed).Key} {sha256}";

    /// <summary>What a page of the access log says of a piece, or null where it says nothing.</summary>
    public static (CustodyDeed Deed, string Sha256)? Read(string page) =>
        page.Split(' ') is [var word, var sha] && Deeds.TryGetValue(word, out var deed) ? (deed, sha) : null;
}
