namespace PolicyFlow.App.SignIn.Entra;

/// <summary>What the page says to whoever does not get in.</summary>
public static class EntraWords
{
    /// <summary>The name of a reason in an address, such as <c>other-account</c>.</summary>
    public static string CodeOf(EntraRefusal why) => why switch
    {
        EntraRefusal.NotAssigned => "not-assigned",
        EntraRefusal.OtherAccount => "other-account",
        _ => why.ToString().ToLowerInvariant(),
    };

    /// <summary>The reason of that name, or null.</summary>
    public static EntraRefusal? Of(string code) =>
        Enum.GetValues<EntraRefusal>().Cast<EntraRefusal?>().FirstOrDefault(why => CodeOf(why!.Value) == code);

    public static string Title(EntraRefusal why) => why switch
    {
        EntraRefusal.Ended or EntraRefusal.Cancelled => "You have not signed in",
        EntraRefusal.Away => "Sign-in is not available just now",
        _ => "You cannot sign in with this account",
    };

    public static string Reason(EntraRefusal why) => why switch
    {
        EntraRefusal.Ended => "The sign-in was broken off or took too long. Try again.",
        EntraRefusal.Cancelled => "You cancelled the sign-in.",
        EntraRefusal.Away => "The sign-in of your organisation does not answer. Try again in a few minutes.",
        EntraRefusal.Elsewhere => "It belongs to another organisation, or is a private account.",
        EntraRefusal.Guest => "It is a guest account of your organisation, and guests cannot sign in here.",
        EntraRefusal.NotAssigned => "Your organisation has not given it access to PolicyFlow.",
        EntraRefusal.Nobody => "Nobody in PolicyFlow has its email address.",
        EntraRefusal.Two => "Two people in PolicyFlow have its email address.",
        EntraRefusal.OtherAccount =>
            "The person in PolicyFlow with its email address has signed in with another account before.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    /// <summary>What the person who is asked for help can do, or null where trying again is all.</summary>
    public static string? Remedy(EntraRefusal why) => why switch
    {
        EntraRefusal.Guest or EntraRefusal.NotAssigned =>
            "Whoever runs the accounts of your organisation can change that.",
        EntraRefusal.Nobody => "An administrator can add you, or put your email address right.",
        EntraRefusal.Two => "An administrator can put the email address right that is not yours.",
        EntraRefusal.OtherAccount =>
            "If your account is new, an administrator can mark you as left and bring you back: then the new one works.",
        _ => null,
    };

    /// <summary>Whether it helps to choose another account.</summary>
    public static bool IsAboutTheAccount(EntraRefusal why) =>
        why is not (EntraRefusal.Ended or EntraRefusal.Cancelled or EntraRefusal.Away);
}
