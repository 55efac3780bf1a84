using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Letters.Tests.Golden;

namespace PolicyFlow.Letters.Tests.Letters;

public sealed class CareTests
{
    [Fact]
    public void The_words_of_consent_and_the_page_both_say_that_she_may_go_to_the_police_herself()
    {
        const string Said = "You may go to the police yourself at any time";

        Assert.Contains(Said, PoliceConsentWords.Consent(Invented.Network), StringComparison.Ordinal);
        Assert.Contains(PoliceConsentWords.Paragraphs, p => p.Contains(Said, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_about_being_named_warns_that_notices_are_passed_on_and_published_and_delays_nothing()
    {
        var page = string.Join(' ', NamingWords.Paragraphs);

        Assert.Contains("pass our letters on", page, StringComparison.Ordinal);
        Assert.Contains("publish them", page, StringComparison.Ordinal);
        Assert.Contains("If you do not answer, you are not named, and nothing waits", page, StringComparison.Ordinal);
        Assert.Contains(NamingWords.Warning, NamingWords.Agreement(Invented.Network), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PoliceOverride.DangerToLife, "danger to life")]
    [InlineData(PoliceOverride.ChildAtRisk, "a child at risk")]
    public void A_message_without_consent_says_who_stated_which_danger_and_why(PoliceOverride danger, string words)
    {
        var text = PoliceWords.Draft(
            Facts(new PoliceBasis.Stated(danger, "The reason.", "Sam Invented", Invented.Reported))).Text;

        Assert.Contains(
            $"without the consent of the person concerned, because of {words}", text, StringComparison.Ordinal);
        Assert.Contains("by Sam Invented", text, StringComparison.Ordinal);
        Assert.Contains("The reason.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_with_consent_quotes_the_words_that_were_consented_to() => Assert.Contains(
        PoliceConsentWords.Consent(Invented.Network),
        PoliceWords.Draft(Facts(new PoliceBasis.Consent(
            Invented.Reported, PoliceConsentWords.Consent(Invented.Network)))).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("view")]
    [InlineData("copy")]
    [InlineData("print")]
    [InlineData("share")]
    [InlineData("store")]
    [InlineData("forward")]
    [InlineData("screenshot")]
    [InlineData("delete")]
    public void The_safeguarding_lead_is_told_what_never_to_do(string what) =>
        Assert.Matches($@"Do not [a-z, ]*\b{what}\b", SexualImageSteps.Never);

    [Fact]
    public void The_steps_lead_to_the_police_the_watch_foundation_CEOP_and_report_remove() => Assert.All(
        ["999", "101", "report.iwf.org.uk", "CEOP", "Report Remove", "under 18"],
        word => Assert.Contains(SexualImageSteps.Steps, s => s.Contains(word, StringComparison.Ordinal)));

    private static PoliceFacts Facts(PoliceBasis basis) => new(
        Invented.Reference, Invented.Network, "a threat", Invented.Places, Invented.Reported, basis, "Alex Invented");
}
