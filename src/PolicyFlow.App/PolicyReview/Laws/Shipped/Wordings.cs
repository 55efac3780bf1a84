using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws.Shipped;

/// <summary>Wordings of clauses 15.1 and 17.1 that do not hold today.</summary>
internal static class Wordings
{
    public static readonly IReadOnlyList<LawItem> All =
    [
        new("consent-to-monitoring", new LawEntry(
            LawKind.Monitoring, "Consent to monitoring", ["consent* + monitor*", "agree to + monitor*"],
            "The Information Commissioner’s guidance of October 2023 says that consent is seldom a lawful ground between "
            + "employer and employee, who is not free to refuse.",
            "Say what is monitored, why, and on which other lawful ground; make an assessment of its impact first.",
            "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/employment/monitoring-workers/")),
        new("passwords", new LawEntry(
            LawKind.Passwords, "Passwords to be handed over",
            [
                "hand over + password*", "handing over + password*", "handed over + password*", "disclos* + password*",
                "surrender* + password*", "give us + password*", "provide + your password*", "hand over + login details",
                "handing over + login details",
            ],
            "Nobody should have to give a password away: whoever has it can act in another’s name, and sees far more than "
            + "the matter needs.",
            "Ask instead that the person shows or removes the post concerned. PolicyFlow never asks for a password.",
            "https://www.ncsc.gov.uk/collection/passwords")),
    ];
}
