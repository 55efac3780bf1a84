namespace PolicyFlow.App.Takedown.Probe.Judging;

/// <summary>Why a look says what it says.</summary>
/// <param name="Code">Stable, in kebab-case: it is stored.</param>
/// <param name="Text">A sentence for managers.</param>
public sealed record Why(string Code, string Text);

/// <summary>Every reason that a look can give. The codes are stored and never change their meaning.</summary>
public static class Whys
{
    public static Why FirstLook { get; } = new("first-look", "The page is there.");
    public static Why AsBefore { get; } = new("as-before", "The page is there and says what it said before.");
    public static Why PartChanged { get; } = new(
        "part-changed", "The page is there, and a part of what it said has been changed or taken out.");

    public static Why NotFound { get; } = new("not-found", "The website answers that it has no such page.");
    public static Why TakenAway { get; } = new("taken-away", "The website answers that the page was taken away for good.");

    public static Why LoginWall { get; } = new(
        "login-wall", "The website wants a visitor to sign in, so the page could not be seen.");
    public static Why RobotCheck { get; } = new(
        "robot-check", "The website wants proof that the visitor is a person, so the page could not be seen.");
    public static Why PlaceBlock { get; } = new(
        "place-block", "The website does not show the page in this country or to this network.");
    public static Why SoftNotFound { get; } = new(
        "soft-not-found", "The website says that the content is not available. It may be gone, or hidden from some.");
    public static Why TextVanished { get; } = new(
        "text-vanished", "The website shows a page, but almost nothing of what was captured is on it.");
    public static Why NoText { get; } = new(
        "no-text", "The page has no words that can be read without a browser.");
    public static Why RedirectedHome { get; } = new(
        "redirected-home", "The website sends visitors on to its home page.");
    public static Why PageForwards { get; } = new(
        "page-forwards", "The page only sends visitors on to another one.");
    public static Why GoneElsewhere { get; } = new(
        "gone-elsewhere", "The address leads to another website, and that one has no such page.");
    public static Why NotAPage { get; } = new(
        "not-a-page", "There is a picture, video or other file at the address. It was not fetched.");
    public static Why AccessRefused { get; } = new("access-refused", "The website refuses to show the page.");
    public static Why LegalBlock { get; } = new(
        "legal-block", "The website says that it may not show the page for legal reasons.");
    public static Why TooManyRequests { get; } = new(
        "too-many-requests", "The website asks to be left alone for a while.");
    public static Why ServerError { get; } = new("server-error", "The website has a fault of its own.");
    public static Why OddAnswer { get; } = new("odd-answer", "The website gave an answer that says nothing about the page.");
    public static Why TooManyRedirects { get; } = new(
        "too-many-redirects", "The website sends visitors round in circles.");
    public static Why BadRedirect { get; } = new(
        "bad-redirect", "The website sends visitors on to an address that is not followed.");
    public static Why TooSlow { get; } = new("too-slow", "The website did not answer in time.");
    public static Why OutOfReach { get; } = new("out-of-reach", "The website's server cannot be reached.");
    public static Why NotTrusted { get; } = new(
        "not-trusted", "A safe connection to the website could not be made: its certificate is not trusted.");
    public static Why NameNotFound { get; } = new("name-not-found", "No server was found under the website's name.");
    public static Why AddressRefused { get; } = new(
        "address-refused", "The address does not lead to a public website, so it was not looked at.");
    public static Why NoWebAddress { get; } = new("no-web-address", "This is not the address of a web page.");
    public static Why Unreadable { get; } = new("unreadable", "The website's answer could not be read.");

    /// <summary>Nothing was asked: look again later.</summary>
    public static Why Busy { get; } = new("busy", "Too many pages were waiting to be looked at; it was not its turn.");

    public static Why SwitchedOff { get; } = new("switched-off", "Looking at pages is switched off in the settings.");

    private static readonly Dictionary<string, string> Texts = typeof(Whys).GetProperties()
        .Select(p => p.GetValue(null)).OfType<Why>().ToDictionary(w => w.Code, w => w.Text);

    /// <summary>The sentence of a code, or empty for one that is not known.</summary>
    public static string TextOf(string code) => Texts.GetValueOrDefault(code, "");
}
