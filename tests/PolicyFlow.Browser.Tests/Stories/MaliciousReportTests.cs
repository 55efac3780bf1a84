using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>Somebody reports what they know to be untrue; the words of the outcome are those of the statutory guidance (16.1).
/// </summary>
[Collection(nameof(Running.Stories))]
public sealed class MaliciousReportTests(World world)
{
    [Fact]
    public async Task A_malicious_report_ends_with_nothing_for_whom_it_was_about()
    {
        var reference = await world.Program.AssignedAsync("an-invention");
        await world.Program.WriteToSubjectAsync(reference, "allegation", "It is said that you drink before training.");
        var link = await world.Program.LetterLinkAsync(ReadyCases.Subject, reference);
        await using var marek = await Visitor.ComeAsync(world, Screen.WideWithoutScript, "Demo Marek");
        await marek.OpenCaseAsync(reference);
        await marek.ProposeAsync(
            "Malicious", "The pictures are of somebody else, and the reporter knew it.",
            "Referral to the employer, who decides on disciplinary action (10.2, 17.1)");
        await marek.SeesAsync("It refers somebody to their employer although what was said was not proved.");

        await using var dana = await Visitor.ComeAsync(world, Screen.WideWithoutScript, "Demo Dana");
        await dana.OpenCaseAsync(reference);
        await dana.TakeActionAsync("send-back", () => dana.FillAsync("What is missing or wrong?", "They did nothing: nothing follows."));
        await marek.OpenCaseAsync(reference);
        await marek.ProposeAsync("Malicious", "The pictures are of somebody else, and the reporter knew it.", "Nothing follows");
        await marek.SeesNotAsync("It refers somebody to their employer although what was said was not proved.");
        await dana.OpenCaseAsync(reference);
        await dana.TakeActionAsync("sign-off");
        await dana.ReleaseLetterAsync("The outcome", "leo@demo.invalid", "Nothing follows for you.");
        await dana.SupportAsync();
        await dana.TakeActionAsync("close", () => dana.FillAsync("Minutes of work", "45"));

        await using var colin = await Visitor.ComeAsync(world, Screen.WideWithoutScript);
        await colin.GoAsync(link);
        await colin.SeesAsync("It was found to be: malicious.");
        await colin.SeesNotAsync(ReadyCases.Reporter);
        var told = await world.Program.MailAsync(ReadyCases.Reporter, $"[{reference}] Your report has come to an end");
        Assert.DoesNotContain("alicious", told.Text, StringComparison.Ordinal);
    }
}
