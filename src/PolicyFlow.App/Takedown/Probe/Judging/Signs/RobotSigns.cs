using PolicyFlow.App.Takedown.Probe.Fetching;
using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe.Judging.Signs;

/// <summary>What gives a page away that wants proof of a person.</summary>
internal static class RobotSigns
{
    private static readonly PhraseList Phrases = new(
        "are you a robot", "i am not a robot", "im not a robot", "you are not a robot", "youre not a robot",
        "you are a human", "you are human", "youre human", "verify you are human", "verify that you are human",
        "checking your browser", "checking if the site connection is secure", "unusual traffic", "automated access", "automated requests", "complete the captcha", "solve the captcha",
        "press and hold", "enable javascript and cookies to continue", "attention required cloudflare",
        "prove you are human", "pardon our interruption", "bot detection");

    private static readonly PhraseList Titles = new(
        "just a moment", "security check", "attention required", "verification required", "robot check");

    private static readonly string[] Marks =
    [
        "g-recaptcha", "recaptcha/api", "recaptcha/enterprise", "h-captcha", "hcaptcha.com", "cf-turnstile", "cf-chl",
        "challenges.cloudflare.com", "challenge-platform", "challenge-form", "px-captcha", "captcha-delivery.com",
        "arkoselabs.com", "funcaptcha", "geetest", "friendlycaptcha", "frc-captcha", "_incapsula_resource", "awswafcaptcha",
    ];

    /// <summary>Whether an attribute of the markup (address of a script or frame, id, class) is that of a check.</summary>
    public static bool IsMark(string value) =>
        Array.Exists(Marks, mark => value.Contains(mark, StringComparison.OrdinalIgnoreCase));

    // Many a page has such a script for its comments; a check is a page with little else.
    public static bool On(PageAnswer answer, ReadPage page, string before) =>
        answer.Header("cf-mitigated").Length > 0 || answer.Header("x-amzn-waf-action").Length > 0
        || (page.HasRobotMark && page.IsShort) || (page.IsShort && Titles.In(page.Title)) || Phrases.NewIn(page, before);
}
