namespace PolicyFlow.App.Takedown.Providers.Pages;

/// <summary>What a page says after something was done; the code stands in the address, the words never do.</summary>
public static class ProviderDone
{
    public static string? Of(string? code) => code switch
    {
        "added" => "The provider is in the directory.",
        "added-waits" =>
            "The provider is in the directory. Its addresses wait until a manager or an administrator confirms them.",
        "changed" => "The changes are saved.",
        "waits" => "Saved. Addresses that changed wait until a second manager or administrator confirms them.",
        "confirmed" => "You have confirmed the addresses. They hold from now on.",
        "rejected" => "The proposed addresses were turned down. Everything stays as it was.",
        "checked" => "Thank you. The entry is marked as checked today.",
        "retired" => "The provider is no longer used. Cases that name it still do.",
        "returned" => "The provider is used again, as it was.",
        _ => null,
    };
}
