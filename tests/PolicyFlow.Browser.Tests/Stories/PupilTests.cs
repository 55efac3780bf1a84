using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A pupil posted it: their part goes to the school's behaviour policy (16.2).</summary>
[Collection(nameof(Running.Stories))]
public sealed class PupilTests(World world)
{
    [Fact]
    public async Task A_pupil_who_posted_it_is_dealt_with_by_the_school()
    {
        await using var coach = await Visitor.ComeAsync(world, Screen.PhoneWithoutScript);
        var receipt = await coach.ReportConductAsync(
            Reporting.Pupil, "https://chatter.example/a-pupil", "Somebody of year 9 mocks another team.", ["Demo Tariq", "Demo Priya"]);
        await using var lead = await Visitor.ComeAsync(world, Screen.PhoneWithoutScript, "Demo Tariq");
        await lead.OpenCaseAsync(receipt.Reference);
        await lead.SeesAsync("A pupil posted or sent it");
        await lead.InvolveAsync("J. B., year 9", "Subject", pupil: true);
        await lead.TriageAsync("The account is a pupil's.", "A pupil posted it: the school's behaviour policy (16.2)");
        await lead.SeesAsync("the pupil has to be referred to the school");
        await lead.StartActionAsync("refer-pupil");
        await lead.SendActionAsync();
        await lead.IsToldAsync("Who has it is missing.");
        await lead.FillAsync("Who at the school has it?", "Demo Bram, head of year");
        await lead.SendActionAsync();
        await lead.SeesAsync("Handed to the school: Demo Bram, head of year");
        await lead.ProposeAsync(
            "Substantiated", "The pupil says so.", "Anti-Bullying and Harassment Policy", "The school's behaviour policy (16.2)");
        await lead.SupportAsync();

        await using var principal = await Visitor.ComeAsync(world, Screen.PhoneWithoutScript, "Demo Priya");
        await principal.OpenCaseAsync(receipt.Reference);
        await principal.TakeActionAsync("sign-off");
        await principal.TakeActionAsync("close", () => principal.FillAsync("Minutes of work", "25"));
        await coach.GoAsync(receipt.TrackingPath);
        await coach.SeesAsync("This is closed.");
    }
}
