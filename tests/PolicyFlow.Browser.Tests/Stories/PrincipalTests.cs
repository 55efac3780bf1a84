using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>The principal of a school is whom it is about (5.3, 6.2, 11.7): the next in line takes the place.</summary>
[Collection(nameof(Running.Stories))]
public sealed class PrincipalTests(World world)
{
    private const string Principal = "priya@demo.invalid";

    [Fact]
    public async Task The_principal_finds_nothing_and_the_chair_of_governors_sees_exactly_this_case()
    {
        await using var coach = await Visitor.ComeAsync(world, Screen.Phone);
        var receipt = await coach.ReportConductAsync(
            Reporting.Misuse, "https://chatter.example/a-principal", "It is about the principal.", ["Demo Chidi", "Demo Tariq"],
            leaveOut: "Demo Priya");
        await using var lead = await Visitor.ComeAsync(world, Screen.Phone, "Demo Tariq");
        await lead.OpenCaseAsync(receipt.Reference);
        await lead.SeesAsync("Principal: the Chair of governors stepped in");

        await using var chair = await Visitor.ComeAsync(world, Screen.Phone, "Demo Chidi");
        await chair.OpenFromMailAsync(receipt.Reference);
        await chair.SeesAsync("It is about the principal.");
        await chair.Page.GetByText("Who already read what").ClickAsync();
        await chair.SeesAsync("Demo Tariq read the case on");
        await chair.TriageAsync("The safeguarding lead is right to ask.", Investigating.Conduct);
        await chair.FindsNothingOfAsync(await AnotherAsync());

        await using var principal = await Visitor.ComeAsync(world, Screen.Phone, "Demo Priya");
        await principal.SeesNotAsync(receipt.Reference);
        await principal.FindsNothingOfAsync(receipt.Reference);
        Assert.DoesNotContain(
            await world.Program.MailboxAsync(),
            m => m.To == Principal && (m.Subject + m.Text).Contains(receipt.Reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_principal_who_turns_out_to_be_the_subject_loses_the_page_that_is_open()
    {
        var reference = await AnotherAsync();
        await using var principal = await Visitor.ComeAsync(world, Screen.WideWithoutScript, "Demo Priya");
        await principal.OpenCaseAsync(reference);
        await principal.StartActionAsync("add-note");
        await using var lead = await Visitor.ComeAsync(world, Screen.WideWithoutScript, "Demo Tariq");
        await lead.OpenCaseAsync(reference);
        await lead.InvolveAsync("Demo Priya", "Subject", Principal);
        await lead.Page.GetByText("Who already read what").ClickAsync();
        await lead.SeesAsync("Demo Priya, whom it is about, read the case on");

        await principal.FillAsync("Note", "I would rather not say.");
        await principal.SendActionAsync();
        Assert.Equal(404, principal.Status);
        await principal.FindsNothingOfAsync(reference);

        await world.Program.MailAsync("chidi@demo.invalid", reference);
        await using var chair = await Visitor.ComeAsync(world, Screen.WideWithoutScript, "Demo Chidi");
        await chair.OpenFromMailAsync(reference);
        await chair.SeesAsync("It is about somebody of Invented Park.");
        await chair.SeesAsync("Principal: the Chair of governors stepped in");
    }

    private async Task<string> AnotherAsync()
    {
        await world.Program.SignInAsync("ada@demo.invalid");
        return await world.Program.ReportAsync(new
        {
            category = "misuse",
            school = await world.Program.SchoolAsync(Reporting.Park),
            description = "It is about somebody of Invented Park.",
        });
    }
}
