namespace PolicyFlow.App.Cases.Routing.Pages;

/// <summary>What a page says after something was done; the code stands in the address, the words never do.</summary>
public static class RouteDone
{
    public static string? Of(string? code) => code switch
    {
        "saved" => "The route is changed.",
        "waits" => "Saved. It waits until a second manager or administrator confirms it.",
        "confirmed" => "You have confirmed it. It holds from now on.",
        "rejected" => "It was turned down. Everything stays as it was.",
        _ => null,
    };
}
