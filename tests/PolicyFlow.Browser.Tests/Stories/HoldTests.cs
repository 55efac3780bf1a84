using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>The police ask for a hold, and later for none (8.1, 16.5): nothing reaches whom it is about in between.</summary>
[Collection(nameof(Running.Stories))]
public sealed class HoldTests(World world)
{
    [Fact]
    public async Task A_hold_stops_what_could_do_harm_until_it_is_lifted()
    {
        var reference = await world.Program.AssignedAsync("held-back");
        await world.Program.WriteToSubjectAsync(reference, "allegation", "It is said that you shared a picture.");
        var link = await world.Program.LetterLinkAsync(ReadyCases.Subject, reference);
        await using var colin = await Visitor.ComeAsync(world, Screen.Wide);
        await colin.GoAsync(link);
        await colin.SeesAsync("It is said that you shared a picture.");

        await using var dana = await Visitor.ComeAsync(world, Screen.Wide, "Demo Dana");
        await dana.OpenCaseAsync(reference);
        var review = (await world.Program.NowAsync()).AddHours(2);
        await dana.TakeActionAsync("place-hold", async () =>
        {
            await dana.ChooseAsync("The police");
            await dana.FillAsync("Why, and what exactly did they ask for?", "PC Invented, 12/345: leave it all as it is.");
            await dana.FillAsync("When is it asked whether it is still needed? (optional)", Investigating.OnPage(review));
        });
        await StandsStillAsync(dana, reference);
        await colin.FillAsync("In your words", "May I explain?");
        await colin.PressAsync("Send my answer");
        Assert.Equal(404, colin.Status);
        await colin.GoAsync(link);
        await colin.HeadingIsAsync("This page is not available");

        await world.Program.AdvanceAsync(TimeSpan.FromHours(3));
        await dana.OpenCaseAsync(reference);
        await dana.SeesAsync("Asked whether the hold is still needed: The police");
        await dana.TakeActionAsync("lift-hold", () => dana.FillAsync("Why, and who said so?", "PC Invented says that they have it all."));
        await dana.ReleaseLetterAsync(
            "Invitation to an interview", "leo@demo.invalid", "Tuesday at ten, in the sports hall.");
        await colin.GoAsync(link);
        await colin.SeesAsync("Tuesday at ten, in the sports hall.");
        await colin.SeesAsync("It is said that you shared a picture.");
        await colin.FillAsync("In your words", "May I explain?");
        await colin.PressAsync("Send my answer");
        await colin.HeadingIsAsync("Thank you");
    }

    /// <summary>What was done all the same can be written down.</summary>
    private static async Task StandsStillAsync(Visitor dana, string reference)
    {
        await dana.SeesAsync("Stands still while a hold is on");
        await dana.CannotAsync(reference, "plan-interview", "release-letter", "merge");
        await dana.StartActionAsync("open-takedown");
        await dana.SendActionAsync();
        await dana.IsToldAsync("A hold for the police is on: the content must stay where it is until they have what they need.");
        await dana.OpenCaseAsync(reference);
        await dana.TakeActionAsync("record-interview", async () =>
        {
            await dana.ChooseAsync("Demo Colin (subject)");
            await dana.FillAsync("What was said", "They spoke before we could stop them.");
        });
        await dana.SeesAsync("While a hold was on");
        await dana.StartActionAsync("close");
        await dana.SeesAsync("It cannot be closed yet: a hold is on");
        await dana.OpenCaseAsync(reference);
    }
}
