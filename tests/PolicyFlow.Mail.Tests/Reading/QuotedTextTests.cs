using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.Mail.Tests.Reading;

/// <summary>An answer without what it repeats, and never without its own words.</summary>
public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("On Sat, 28 Mar 2026 at 12:01, PolicyFlow <p@policyflow.example> wrote:")]
    [InlineData("On Sat, 28 Mar 2026 at 12:01, PolicyFlow of the Demo Network\n<p@policyflow.example> wrote:")]
    [InlineData("On Sat, 28 Mar 2026 at 12:01, PolicyFlow\nof the Demo Network <p@policyflow.example>\nwrote:")]
    [InlineData("On 28 Mar 2026, at 12:01, PolicyFlow <p@policyflow.example> wrote:")]
    [InlineData("On 28/03/2026 12:01, PolicyFlow wrote:")]
    [InlineData("Ar Sad, 28 Maw 2026 am 12:01, PolicyFlow <p@policyflow.example> ysgrifennodd:")]
    [InlineData("Am Sa., 28. März 2026 um 12:01 Uhr schrieb PolicyFlow <p@policyflow.example>:")]
    [InlineData("Am 28.03.2026 um 12:01 schrieb PolicyFlow:")]
    [InlineData("Le sam. 28 mars 2026 à 12:01, PolicyFlow <p@policyflow.example> a écrit :")]
    [InlineData("W dniu 28.03.2026 o 12:01, PolicyFlow pisze:")]
    [InlineData("sob., 28 mar 2026 o 12:01 PolicyFlow <p@policyflow.example> napisał(a):")]
    [InlineData("Wiadomość napisana przez PolicyFlow <p@policyflow.example> w dniu 28 mar 2026, o godz. 12:01:")]
    [InlineData("El sáb, 28 mar 2026 a las 12:01, PolicyFlow (<p@policyflow.example>) escribió:")]
    public void Under_the_line_that_says_who_wrote(string heading)
    {
        Same(
            "It is still there.\n\nThank you.",
            $"It is still there.\n\nThank you.\n\n{heading}\n> Thank you.\n>\n> A person looks.");
        Same("It is still there.", $"It is still there.\n\n{heading}\n\n> Thank you.\n\n> A person looks.");
        Same("It is still there.", $"It is still there.\n\n{heading}\n\nThank you.\nA person looks.");
    }

    [Theory]
    [InlineData("From: PolicyFlow <p@policyflow.example>\nSent: 28 March 2026 12:01\nTo: Demo Wren\nSubject: We have it")]
    [InlineData("________________________________\nFrom: PolicyFlow\nSent: 28 March\nTo: Wren\nCc: Another\nSubject: We have it")]
    [InlineData("-----Original Message-----\nFrom: PolicyFlow\nSent: 28 March 2026\nTo: Demo Wren\nSubject: We have it")]
    [InlineData("-----Original Message-----")]
    [InlineData("*From:* PolicyFlow\n*Date:* Sat 28 March 2026 12:01\n*To:* Demo Wren\n*Subject:* We have it")]
    [InlineData("Oddi wrth: PolicyFlow\nAnfonwyd: 28 Mawrth 2026\nAt: Demo Wren\nPwnc: Newyddion")]
    [InlineData("Von: PolicyFlow\nGesendet: Samstag, 28. März 2026 12:01\nAn: Demo Wren\nBetreff: Neues")]
    [InlineData("-----Ursprüngliche Nachricht-----\nVon: PolicyFlow")]
    [InlineData("De : PolicyFlow\nEnvoyé : samedi 28 mars 2026 12:01\nÀ : Demo Wren\nObjet : Nouvelles")]
    [InlineData("-----Message d’origine-----")]
    [InlineData("Od: PolicyFlow\nWysłano: sobota, 28 marca 2026 12:01\nDo: Demo Wren\nTemat: Wieści")]
    public void Under_the_heading_of_Outlook(string heading) =>
        Same("It is still there.", $"It is still there.\n\n{heading}\n\nThank you.\nA person looks.");

    [Fact]
    public void An_answer_below_what_it_answers() => Same(
        "It is still there.\n\nThank you.",
        "On 28/03/2026 12:01, PolicyFlow wrote:\n> Is it gone?\n> A person looks.\n\nIt is still there.\n\nThank you.");

    [Fact]
    public void Answers_between_the_lines_keep_the_lines()
    {
        const string Answer = "On 28/03/2026 12:01, PolicyFlow wrote:\n> Is it gone?\nNo.\n> When did you look?\nToday.";

        Same("Hello,\n\n" + Answer, "Hello,\n\n" + Answer + "\n> Best wishes\n> A person");
    }

    [Fact]
    public void A_quotation_without_a_line_above() => Same("It is still there.", "> Is it gone?\n\nIt is still there.");

    [Fact]
    public void Signatures()
    {
        Same("It is there.", "It is there.\n\n-- \nDemo Wren\nhttps://home.example");
        Same("It is there.", "It is there.\n\n-- \nDemo Wren\n\nOn 28/03/2026 12:01, PolicyFlow wrote:\n> Is it gone?");
        Same(
            "It is there.",
            "It is there.\n\nSent from my iPhone\n\n> On 28 Mar 2026, at 12:01, PolicyFlow wrote:\n>\n> Is it gone?");
        Same("It is there.", "It is there.\n\nGet Outlook for iOS <https://away.example/ios>");
    }

    [Theory]
    [InlineData("One\n--\nTwo")]
    [InlineData("On Monday he wrote:\nYou will all see.")]
    [InlineData("He wrote:\n\n> You will all see.\n\nPlease help.")]
    [InlineData("From: the changing room\nthey filmed us.")]
    [InlineData("I know it from: a friend.\nTo: nobody")]
    [InlineData("On 3 March at 10:00 he went away.\nHe wrote it there.")]
    [InlineData("Sent from my iPhone in the night:\nhttps://other.example/page")]
    [InlineData("Look.\n\nVon meinem Sohn gibt es Fotos.")]
    [InlineData("Look.\n\nSent from https://other.example/android")]
    [InlineData("Look.\n\n> Begin forwarded message:\n>\n> From: A\n> Subject: x\n>\n> You will see.")]
    [InlineData("----------\nMy list\n----------\nhttps://other.example/page")]
    [InlineData("Look.\n\n---------- Forwarded message ---------\nFrom: A\nDate: today\nSubject: x\nTo: b\n\n> You will see.")]
    [InlineData("Look.\n\nBegin forwarded message:\n\nFrom: A\nDate: 1 March\nTo: b\nSubject: x\n\nYou will see.")]
    public void Words_of_its_own_stay(string text) => Same(text, text);

    [Fact]
    public void What_is_passed_on_behind_a_quotation_stays() => Same(
        "Look.\n\n----- Forwarded message: You will see -----\n\nEverybody reads it.",
        "Look.\n\nFrom: PolicyFlow\nSent: 28 March 2026\nTo: Demo Wren\nSubject: x\n\nIs it gone?\n\n"
        + "----- Forwarded message: You will see -----\n\nEverybody reads it.");

    [Fact]
    public void A_signature_that_is_longer_than_any_is_words()
    {
        var words = string.Join('\n', Enumerable.Range(1, 20).Select(n => $"https://other.example/{n}"));

        Same($"Look:\n-- \n{words}", $"Look:\n-- \n{words}");
    }

    [Theory]
    [InlineData("> Only what was there before.")]
    [InlineData("-----Original Message-----\nFrom: x")]
    [InlineData("-- \nDemo Wren")]
    [InlineData("Sent from my iPhone")]
    [InlineData("On 28/03/2026 12:01, PolicyFlow wrote:\n> Is it gone?")]
    public void Where_nothing_would_be_left_all_of_it_is(string text) => Same(text, text);

    private static void Same(string expected, string text) => Assert.Equal(expected, QuotedText.Strip(text));
}
