using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A coach reports what a colleague posted; it is looked into to its end (11.7, 16.1, 16.6, 17.1).</summary>
[Collection(nameof(Running.Stories))]
public sealed class ColleagueTests(World world)
{
    private const string Said = "A colleague made fun of pupils of the netball team.";
    private const string Subject = "colin@demo.invalid";
    private const string Coach = "netball-coach@demo.invalid";

    [Fact]
    public async Task A_colleague_is_reported_and_heard_and_told_how_it_ended()
    {
        await using var coach = await Visitor.ComeAsync(world, Screen.Wide);
        var receipt = await coach.ReportConductAsync(
            Reporting.Misuse, "https://chatter.example/a-colleague", Said, ["Demo Tariq", "Demo Priya"], email: Coach);
        await coach.SeesAsync("Those whom the form named read it");

        await using var principal = await Visitor.ComeAsync(world, Screen.Wide, "Demo Priya");
        await DecideAsync(principal, receipt.Reference);
        await using var dana = await Visitor.ComeAsync(world, Screen.Wide, "Demo Dana");
        await LookIntoAsync(dana, receipt.Reference);
        await AnswerAsync(receipt.Reference);
        await dana.OpenCaseAsync(receipt.Reference);
        await dana.SeesAsync("I meant it as a joke.");
        await dana.ProposeAsync("Substantiated", "They say so themselves.", "This social media policy", "Training");
        await dana.CannotAsync(receipt.Reference, "sign-off");

        await using var lead = await Visitor.ComeAsync(world, Screen.Wide, "Demo Tariq");
        await EndAsync(lead, receipt.Reference);
        await coach.GoAsync(receipt.TrackingPath);
        await coach.SeesAsync("This is closed. It was looked into");
        await coach.SeesNotAsync("Training");
        var told = await world.Program.MailAsync(Coach, "has come to an end");
        Assert.DoesNotContain("ubstantiated", told.Text, StringComparison.Ordinal);
    }

    private static async Task DecideAsync(Visitor principal, string reference)
    {
        await principal.OpenCaseAsync(reference);
        await principal.SeesAsync(Said);
        await principal.InvolveAsync("Demo Colin", "Subject", Subject);
        await principal.TriageAsync("The words stand there under their name.", Investigating.Conduct);
        await principal.StartActionAsync("assign-investigator");
        await principal.FillInvestigatorAsync("Somebody else");
        await principal.FillAsync("For somebody else: their work email address (optional)", Subject);
        await principal.SendActionAsync();
        await principal.IsToldAsync("The matter is about them.");
        await principal.FillInvestigatorAsync("Demo Dana");
        await principal.SendActionAsync();
        await principal.SeesAsync("Assigned");
    }

    private async Task LookIntoAsync(Visitor dana, string reference)
    {
        await dana.OpenCaseAsync(reference);
        await dana.TakeActionAsync("plan-tasks", () => dana.FillAsync(
            "What is to be done? One task a line", "Keep a copy of the page\nAsk the team's captain"));
        foreach (var task in (string[])["t1", "t2"])
        {
            await dana.FollowAsync(dana.Page.Locator($"a[href$='/do/finish-task?task={task}']"));
            await dana.SendActionAsync();
        }

        await dana.SeesAsync("0 open");
        var tomorrow = (await world.Program.NowAsync()).AddDays(1);
        await dana.TakeActionAsync("plan-interview", async () =>
        {
            await dana.ChooseAsync("Demo Colin (subject)");
            await dana.FillAsync("When?", Investigating.OnPage(tomorrow));
        });
        await dana.FollowAsync(dana.Page.Locator("a[href*='/do/record-interview?interview=']"));
        await dana.ChooseAsync("Demo Colin (subject)");
        await dana.FillAsync("What was said", "They say that the account is theirs.");
        await dana.SendActionAsync();
        await dana.SeesAsync("They say that the account is theirs.");
        await dana.ReleaseLetterAsync(Investigating.Allegation, "leo@demo.invalid", "that you made fun of pupils online.");
    }

    /// <summary>They read their letter and nothing else, and answer; their account at work opens nothing.</summary>
    private async Task AnswerAsync(string reference)
    {
        var link = await world.Program.LetterLinkAsync(Subject, reference);
        await using var colin = await Visitor.ComeAsync(world, Screen.Wide, "Demo Colin");
        await colin.GoAsync(link);
        await colin.SeesAsync("that you made fun of pupils online.");
        await colin.SeesNotAsync(Said);
        await colin.PressAsync("Send my answer");
        await colin.IsToldAsync("Write your answer, or choose a file");
        await colin.FillAsync("In your words", "I meant it as a joke.");
        await colin.PressAsync("Send my answer");
        await colin.HeadingIsAsync("Thank you");
        await colin.GoAsync(link);
        await colin.SeesAsync("You answered on");
        await colin.FindsNothingOfAsync(reference);
    }

    private static async Task EndAsync(Visitor lead, string reference)
    {
        await lead.OpenCaseAsync(reference);
        await lead.TakeActionAsync("sign-off");
        await lead.StartActionAsync("close");
        await lead.SeesAsync("It cannot be closed yet: support has to be offered to those affected (16.6); somebody who was told");
        await lead.SendActionAsync();
        Assert.Equal(422, lead.Status);
        await lead.OpenCaseAsync(reference);
        await lead.ReleaseLetterAsync("The outcome", "leo@demo.invalid", "A course.", "I give it to them myself");
        await lead.SupportAsync();
        await lead.TakeActionAsync("close", () => lead.FillAsync("Minutes of work", "90"));
        await lead.SeesAsync("Closed");
        await lead.FollowAsync("The report without names");
        await lead.SeesAsync("Subject 1");
        await lead.SeesNotAsync("Demo Colin");
    }
}
