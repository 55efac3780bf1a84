namespace PolicyFlow.App.Investigation.TaskLists;

/// <summary>The list of tasks that comes with the program, in the order of the policy.</summary>
internal static class ShippedTasks
{
    public const string Code = "shipped";

    public static readonly TaskTemplate Template = new(Code,
    [
        "Keep what was posted: addresses, dates, times and pictures of the screen (9.2)",
        "Ask the website to remove it where it is still online (16.3)",
        "Write down everybody who has to do with it, and what part they play",
        "Offer support to everybody affected (16.6)",
        "Ask the person affected whether they want the police to be told, where it is threatening (16.5)",
        "Hear whoever reported it and whoever saw it",
        "Hear the person whom it is about, once no hold is on (17.1)",
        "Compare what was found with the policies of the school (10.1)",
        "Tell the reporter how it stands (9.1)",
    ]);
}
