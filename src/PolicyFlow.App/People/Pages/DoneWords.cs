namespace PolicyFlow.App.People.Pages;

/// <summary>What a page says after something was done; the code stands in the address, the words never do.</summary>
public static class DoneWords
{
    public static string? Of(string? code) => code switch
    {
        "added" => "The person is in the directory. They can sign in now. Give them a role if they need one.",
        "changed" => "The changes are saved.",
        "proposed" => "The change waits until another administrator confirms it.",
        "roles" => "The roles hold from now on.",
        "confirmed" => "You have confirmed the change. It holds from now on.",
        "rejected" => "The change was turned down. Everything stays as it was.",
        "left" => "The person has left. They cannot sign in and hold no role.",
        "returned" => "The person is back, without a role.",
        "away" => "The days are entered.",
        "withdrawn" => "The days are withdrawn.",
        "mobile" => "The mobile number is saved.",
        "no-mobile" => "There is no mobile number now.",
        "digest" => "The hour is saved.",
        "school-added" => "The school is in the list.",
        "school-renamed" => "The school has its new name.",
        _ => null,
    };
}
