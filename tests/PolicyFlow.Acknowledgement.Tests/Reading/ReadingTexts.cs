using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>A short policy of our own, and a quiz about it.</summary>
public static class ReadingTexts
{
    public const string Policy = """
        # Sample social media policy

        ## 1. What this is for

        1.1. It says how we use social media so that pupils and staff are safe.

        1.2. It is for everybody who works or helps here, paid or not.

        ## 2. What we ask of you

        2.1. Be kind. Post about pupils only from the network's own accounts.

        2.2. Tell a manager within a day if you see harmful content:

        - keep the address of the page
        - do not answer it

        ## 3. Where to get help

        3.1. Your manager answers questions. In an emergency call 999.
        """;

    public static readonly QuizQuestion[] Quiz =
    [
        new("Whom is the policy for?", ["Paid staff only", "Everybody who works or helps here"], 1, "1.2"),
        new("You see harmful content. What do you do?", ["Tell a manager within a day", "Answer it", "Wait"], 0, "2.2"),
    ];
}
