using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.View;

/// <summary>What people, letters and outcomes are called.</summary>
public static class WordsOfEnds
{
    public static string Part(Part part) => part switch
    {
        Domain.Investigation.Involved.Part.Reporter => "Reporter",
        Domain.Investigation.Involved.Part.Subject => "Subject",
        Domain.Investigation.Involved.Part.Affected => "Person affected",
        _ => "Witness",
    };

    public static string Help(Part part) => part switch
    {
        Domain.Investigation.Involved.Part.Reporter => "Reported it.",
        Domain.Investigation.Involved.Part.Subject =>
            "The matter is about them. A colleague who becomes a subject loses sight of the case at once.",
        Domain.Investigation.Involved.Part.Affected => "It harms them. Support is offered to them (16.6).",
        _ => "Saw or knows something of it.",
    };

    /// <summary>The words of the statutory guidance.</summary>
    public static string Finding(Finding finding) => finding switch
    {
        Domain.Investigation.Concluding.Finding.Substantiated => "Substantiated",
        Domain.Investigation.Concluding.Finding.Malicious => "Malicious",
        Domain.Investigation.Concluding.Finding.False => "False",
        Domain.Investigation.Concluding.Finding.Unsubstantiated => "Unsubstantiated",
        _ => "Unfounded",
    };

    public static string Help(Finding finding) => finding switch
    {
        Domain.Investigation.Concluding.Finding.Substantiated => "There is enough evidence to prove it.",
        Domain.Investigation.Concluding.Finding.Malicious =>
            "There is enough evidence to disprove it, and whoever said it meant to deceive or to harm.",
        Domain.Investigation.Concluding.Finding.False => "There is enough evidence to disprove it.",
        Domain.Investigation.Concluding.Finding.Unsubstantiated =>
            "There is not enough evidence either way. It says nothing about guilt or innocence.",
        _ => "There is no evidence or proper basis for it.",
    };

    public static string Consequence(Consequence consequence) => consequence switch
    {
        Domain.Investigation.Concluding.Consequence.None => "Nothing follows",
        Domain.Investigation.Concluding.Consequence.Advice => "Advice",
        Domain.Investigation.Concluding.Consequence.Training => "Training",
        Domain.Investigation.Concluding.Consequence.ReferralToEmployer =>
            "Referral to the employer, who decides on disciplinary action (10.2, 17.1)",
        Domain.Investigation.Concluding.Consequence.Police => "The police",
        Domain.Investigation.Concluding.Consequence.Lado => "The Local Authority Designated Officer (LADO)",
        _ => "The school's behaviour policy (16.2)",
    };

    public static string Letter(AccusedLetterKind kind) => kind switch
    {
        AccusedLetterKind.Allegation => "What is said of them",
        AccusedLetterKind.Interview => "Invitation to an interview",
        AccusedLetterKind.Outcome => "The outcome",
        _ => "Another letter",
    };

    public static string Support(SupportAnswer answer) => answer switch
    {
        SupportAnswer.Offered => "offered, no answer yet",
        SupportAnswer.Accepted => "accepted",
        SupportAnswer.Declined => "declined",
        _ => "nobody of our own is affected",
    };

    public static string Hold(HoldKind kind) => kind switch
    {
        HoldKind.Police => "The police",
        HoldKind.Lado => "The Local Authority Designated Officer (LADO)",
        _ => "The Designated Safeguarding Lead",
    };
}
