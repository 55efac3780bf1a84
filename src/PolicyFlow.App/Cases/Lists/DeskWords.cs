namespace PolicyFlow.App.Cases.Lists;

/// <summary>What the lists of Today are called, and what an empty one says.</summary>
internal static class DeskWords
{
    public static string Title(Desk desk) => desk switch
    {
        Desk.Decide => "Decide",
        Desk.Confirm => "Confirm or close",
        _ => "Waiting on others",
    };

    public static string Empty(Desk desk) => desk switch
    {
        Desk.Decide => "Nothing waits for a decision.",
        Desk.Confirm => "Nothing waits for somebody to look, or to close it.",
        _ => "Nothing is with somebody else.",
    };
}
