namespace PolicyFlow.App.Web;

/// <summary>What a page or a call says when it cannot do what was asked: never how the program failed inside.</summary>
/// <param name="Title">Heading of the page, title of the problem.</param>
/// <param name="Lines">What happened to the visitor's words, and what to do next.</param>
public sealed record ErrorWords(string Title, params IReadOnlyList<string> Lines)
{
    private static readonly Dictionary<int, ErrorWords> All = new()
    {
        [400] = new("We could not read that request",
            "Nothing was changed. Go back and try again."),
        [404] = new("Page not found",
            "There is no page here that you can open.",
            "If you typed the address, check that it is correct. If you pasted it, check that you copied all of it."),
        [405] = new("That cannot be done here", "Nothing was changed. Go back and try again."),
        [409] = new("Somebody was faster",
            "This changed while your page was open, so nothing was done. Go back, reload the page and look again."),
        [413] = new("That was too large",
            "Nothing was saved from this page. Your earlier answers are still there.",
            "Go back and send less text, or fewer and smaller files: up to 10 files, 10 megabytes each."),
        [422] = new("We could not accept that", "Nothing was changed. Go back and check what you entered."),
        [429] = new("Too many tries", "Wait a few minutes and try again."),
        [503] = new("Nothing was saved",
            "PolicyFlow cannot store anything at the moment, so what you just sent was not saved.",
            "Wait a minute, then go back and send it again: it cannot be counted twice.",
            "If a child may be at risk, do not wait: tell the safeguarding lead of the school by phone or in person."),
    };

    private static readonly ErrorWords Failed = new("Sorry, something went wrong",
        "We do not know whether what you just did was saved. Go back and try again: nothing will be counted twice.",
        "If a child may be at risk, do not wait: tell the safeguarding lead of the school by phone or in person.");

    public static ErrorWords Of(int status) => All.GetValueOrDefault(status) ?? (status < 500 ? All[400] : Failed);
}
