namespace PolicyFlow.App.Takedown.Probe.Reading;

/// <summary>What a visitor would read on a page, and the marks in its markup that tell what kind of page it is.</summary>
/// <param name="Title">On one line; empty where it has none.</param>
/// <param name="Main">The visible text that is the page's own, one line for each block.</param>
/// <param name="Side">The rest of the visible text: menus, margins, footers, lists of links.</param>
/// <param name="Words">How many words the visible text has.</param>
/// <param name="AsksForPassword">It has a field for a password.</param>
/// <param name="HasRobotMark">It loads a check of whether the visitor is a person.</param>
/// <param name="Forwards">It sends visitors on within ten seconds.</param>
internal sealed record ReadPage(
    string Title, string Main, string Side, int Words, bool AsksForPassword, bool HasRobotMark, bool Forwards)
{
    // A login page, a check or a "not found" has a few sentences and a footer; a page with more has content.
    private const int MostWordsOfAWall = 150;

    public static ReadPage Empty { get; } = new("", "", "", 0, false, false, false);

    public string Text => Main + "\n" + Side;

    public bool IsShort => Words < MostWordsOfAWall;
}
