namespace PolicyFlow.App.Mail.Templates.Pages;

/// <summary>What a page says after something was done; the code stands in the address, the words never do.</summary>
public static class TemplateDone
{
    public const string TestSent = "A test is on its way to your own address.";

    public static string? Of(string? code) => code switch
    {
        "changed" => "The new words are in use. Letters are written with them from now on.",
        "waits" => "Saved. The new words wait until a second administrator confirms them.",
        "confirmed" => "You have confirmed the new words. Letters are written with them from now on.",
        "rejected" => "The proposed words were turned down. Everything stays as it was.",
        "test" => TestSent,
        _ => null,
    };
}
