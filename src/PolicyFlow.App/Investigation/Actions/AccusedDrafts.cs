using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Investigation.Accused;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>What is proposed for letters to whom a case is about. Plain and fair: nothing is decided before it is decided, and
/// everybody has somebody to turn to (17.1).</summary>
internal static class AccusedDrafts
{
    /// <summary>Begins what a person has to write themselves; a letter that still has it does not go.</summary>
    public const string Gap = "[Write";

    public static string Of(InvestigationView view, string name, AccusedLetterKind kind, Person contact) => $"""
        Dear {name}

        {Body(view, kind)}

        You can talk to {contact.Name} about this at any time ({contact.Email}). They have no part in the case and do not look into it.

        Support and confidential counselling are offered to you. Ask {contact.Name}, or ask us.

        Please do not contact anybody who may have to do with the case about it. Never send us a password: nobody will ask you for one.

        Reference: {view.Reference}
        {view.NetworkName}
        """.ReplaceLineEndings("\n");

    private static string Body(InvestigationView view, AccusedLetterKind kind) => kind switch
    {
        AccusedLetterKind.Allegation => """
            Something has been reported to us that is said to concern you and your use of social media. Under our social media policy it has to be looked into. That it is looked into does not mean that anybody believes it.

            What is said is this: [Write what is said of them, without naming who reported it]

            How it goes on: somebody with no interest in the matter looks into it. You will be heard, and you can answer in writing on the page on which you read this letter, or to us.
            """,
        AccusedLetterKind.Interview => """
            We would like to talk with you about what is being looked into.

            When and where: [Write day, time and place]

            You may bring a colleague or a representative of a trade union. You will see the record of the interview and can correct it.
            """,
        AccusedLetterKind.Outcome => $"""
            The matter about which we wrote to you has been looked into, and a second person has agreed with how it ends.

            {Outcome(view)}

            What follows from it: [Write what follows for them, and how they can appeal]
            """,
        _ => "[Write your letter here]",
    };

    private static string Outcome(InvestigationView view) => view.Outcome is { } o
        ? $"It was found to be: {WordsOfEnds.Finding(o.Finding).ToLowerInvariant()}. {WordsOfEnds.Help(o.Finding)}"
        : "[Write what was found]";
}
