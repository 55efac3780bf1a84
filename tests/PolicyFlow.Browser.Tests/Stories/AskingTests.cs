using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A colleague and a volunteer ask before they act (5.3, 11.4, 12.5): each page is looked over.</summary>
[Collection(nameof(Running.Stories))]
public sealed class AskingTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task A_coach_asks_first_and_the_manager_answers(Screen screen)
    {
        var words = $"May I post the team photograph? {screen}";
        await using var coach = await Visitor.ComeAsync(world, screen, "Demo Colin");
        await coach.OpenMenuAsync();
        await coach.FollowAsync("Ask first");
        await coach.HeadingIsAsync("Ask before you act");
        await coach.ChooseAsync("Something you want to post");
        await coach.PressAsync("Continue");
        await coach.SeesAsync("Do not post it until you have talked about it (12.5).");
        await coach.PressAsync("Ask");
        await coach.IsToldAsync("Write your question");
        await coach.FillAsync("What do you want to ask?", words);
        await coach.PressAsync("Ask");
        await coach.SeesAsync("Your question is kept and on its way.");
        var path = new Uri(coach.Page.Url).AbsolutePath;

        await using var manager = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await manager.GoAsync("/questions");
        await manager.SeesAsync(words);
        await manager.GoAsync(path);
        await manager.PressAsync("Give this answer");
        await manager.IsToldAsync("Choose your answer");
        await manager.ChooseAsync("Yes, with conditions");
        await manager.FillAsync("Your words", "Without faces and names.");
        await manager.PressAsync("Give this answer");
        await manager.SeesAsync("Your answer is kept.");

        await coach.GoAsync(path);
        await coach.SeesAsync("Without faces and names.");
        await coach.ChooseAsync("To do it, the way that was advised");
        await coach.PressAsync("Put it on record");
        await coach.SeesAsync("What was decided is on record.");
        await manager.GoAsync(path);
        await manager.PressAsync("This should be a report");
        await manager.GoAsync("/report/what");
        await manager.SeesAsync(words);
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task A_volunteer_without_an_account_asks_too(Screen screen)
    {
        await using var volunteer = await Visitor.ComeAsync(world, screen);
        await volunteer.GoAsync("/");
        await volunteer.FollowAsync("Ask before you act");
        await volunteer.ChooseAsync("A friend request, or contact with a pupil or a former pupil");
        await volunteer.PressAsync("Continue");
        await volunteer.FillAsync("What do you want to ask?", "A former pupil has sent me a request.");
        await volunteer.FillAsync("Your name", "Demo Volunteer");
        await volunteer.PressAsync("Ask");

        await volunteer.SeesAsync("About a friend request or contact");
        await volunteer.SeesAsync("This page is yours");
        await volunteer.GoAsync("/question/altered-link");
        Assert.Equal(404, volunteer.Status);
    }
}
