namespace PolicyFlow.App.PolicyReview.Laws.Pages;

/// <summary>What a page says after something was done; the code stands in the address, the words never do.</summary>
public static class LawDone
{
    public static string? Of(string? code) => code switch
    {
        "saved" => "The list is changed.",
        "waits" => "Saved. It waits until a second manager or administrator confirms it.",
        "confirmed" => "You have confirmed it. It holds from now on.",
        "rejected" => "It was turned down. Everything stays as it was.",
        "checked" => "Thank you. The entry is marked as checked today.",
        _ => null,
    };
}
