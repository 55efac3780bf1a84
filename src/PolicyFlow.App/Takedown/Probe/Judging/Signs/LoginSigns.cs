using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe.Judging.Signs;

/// <summary>What gives a login page away.</summary>
internal static class LoginSigns
{
    private static readonly PhraseList Phrases = new(
        "log in to continue", "login to continue", "sign in to continue", "please log in", "please login",
        "please sign in", "you must log in", "you must be logged in", "you need to log in", "you need to be logged in",
        "you must sign in", "you need to sign in", "you must be signed in", "log in to see", "log in to view",
        "sign in to see", "sign in to view", "sign up to see", "log in or sign up", "log in or register",
        "sign in or create an account", "login or register", "create an account to continue", "join to view",
        "members only", "this account is private", "this profile is private", "this group is private",
        "log into facebook", "join now to see", "sign in to your account", "log in to your account");

    private static readonly string[] Titles =
        ["log in", "login", "log into", "sign in", "signin", "sign up", "register", "authentication required"];

    private static readonly string[] Steps =
    [
        "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "signup", "sign-up", "logon", "auth", "oauth",
        "oauth2", "sso", "authenticate", "authorize", "checkpoint", "authwall", "consent", "age-check", "agegate",
        "wp-login.php", "login.php", "login.aspx", "login.html", "ucp.php",
    ];

    private static readonly string[] Hosts = ["login", "accounts", "account", "auth", "signin", "sso", "consent"];

    public static bool On(ReadPage page, string before) =>
        (page.AsksForPassword && page.IsShort) || TitleSays(page.Title, before) || Phrases.NewIn(page, before);

    /// <summary>Whether an address that the website led to is that of a login page.</summary>
    public static bool In(Uri address) =>
        Array.Exists(Hosts, h => address.Host.StartsWith(h + ".", StringComparison.OrdinalIgnoreCase))
        || address.AbsolutePath.Split('/').Any(step => Steps.Contains(step, StringComparer.OrdinalIgnoreCase));

    // "Sign in | Site" and "Log in to Site", but not "Signing in the rain".
    private static bool TitleSays(string title, string before) =>
        Array.Exists(Titles, t => title.StartsWith(t, StringComparison.OrdinalIgnoreCase)
            && (title.Length == t.Length || !char.IsLetterOrDigit(title[t.Length])))
        && !before.StartsWith(title + "\n", StringComparison.OrdinalIgnoreCase);
}
