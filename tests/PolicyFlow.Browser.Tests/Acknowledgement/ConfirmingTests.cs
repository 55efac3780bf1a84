using PolicyFlow.Acknowledgement.Tests.Reading;
using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Browser.Tests.Acknowledgement;

/// <summary>From the personal link to the certificate: on a phone, and without scripts. Every page is looked over; on a wide
/// screen whoever has only a keyboard sees them.</summary>
[Collection(nameof(Running.Stories))]
public sealed class ConfirmingTests(World world, ReadingProgram program) : IClassFixture<ReadingProgram>
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Somebody_reads_answers_confirms_and_gets_a_certificate(Screen screen)
    {
        var asked = await program.AskAsync();
        await using var reader = await program.ComeAsync(world, screen);

        await reader.GoAsync(await asked.LinkAsync());
        await reader.SeesAsync("This page is for Demo Rowan.");
        await reader.PressAsync("Start reading");
        await reader.HeadingIsAsync("1. What this is for");
        await reader.PressAsync("Next");
        await reader.HeadingIsAsync("2. What we ask of you");
        await reader.FollowAsync("Read it all on one page, or print it");
        Assert.Equal(screen.HasScript(), await reader.Button("Print this page").IsVisibleAsync());
        await reader.FollowAsync("Read it one section after another instead");
        await reader.PressAsync("Next");
        await reader.PressAsync("I have read this: go on");

        await reader.HeadingIsAsync("2 short questions");
        await reader.PressAsync("Send my answers");
        await reader.IsToldAsync("Choose an answer to question 1", "Choose an answer to question 2");
        await reader.ChooseAsync("Everybody who works or helps here");
        await reader.ChooseAsync("Answer it");
        await reader.PressAsync("Send my answers");
        await reader.IsToldAsync("Your answer to question 2 is not right. Read what the policy says and try again");
        await reader.SeesAsync("keep the address of the page");
        await reader.ChooseAsync("Tell a manager within a day");
        await reader.PressAsync("Send my answers");

        await reader.HeadingIsAsync("Confirm that you have read and understood it");
        await reader.PressAsync("Confirm");
        await reader.IsToldAsync("Type your full name", "Tick the box to say that you have read and understood it");
        await reader.FillAsync("Your full name", "Rowan Demo");
        await reader.ChooseAsync("I have read and understood version 1");
        await reader.PressAsync("Confirm");
        await reader.HeadingIsAsync("You have confirmed it");
        await reader.SeesAsync("“I have read and understood version 1”");
        Assert.Equal(EntryStatus.Acknowledged, (await asked.StateAsync()).Status);
        await reader.GoAsync(await asked.LinkAsync());
        await reader.HeadingIsAsync("You have confirmed this");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Wide)]
    public async Task Questions_refusals_codes_and_new_links_are_in_order(Screen screen)
    {
        var asked = await program.AskAsync();
        await using var reader = await program.ComeAsync(world, screen);

        await reader.GoAsync("/confirm");
        await reader.PressAsync("Go on");
        await reader.IsToldAsync("Enter the code on your letter");
        await reader.FillAsync("Code on your letter", (await asked.CodeAsync()).ToLowerInvariant());
        await reader.PressAsync("Go on");
        await reader.FollowAsync("Ask a question about the policy");
        await reader.FillAsync("What do you want to ask about the policy?", "May I post scores?");
        await reader.PressAsync("Send my question");
        await reader.SeesAsync("Your question is on its way to a manager.");
        await asked.DoAsync(vault => new AnswerQuestion(1, vault.Keep("answer", "manager", "Yes, from our own account.")));
        await reader.FollowAsync("Back");
        await reader.FollowAsync("Your questions (1 of 1 answered)");
        await reader.SeesAsync("Yes, from our own account.");
        await reader.FollowAsync("Back");
        await reader.FollowAsync("I do not want to confirm it");
        await reader.PressAsync("Send");
        await reader.IsToldAsync("Write why you do not want to confirm");
        await reader.FillAsync("Why do you not want to confirm?", "I want to talk first.");
        await reader.PressAsync("Send");
        await reader.HeadingIsAsync("You told us why you do not want to confirm");

        await reader.GoAsync("/confirm/altered-link");
        Assert.Equal(404, reader.Status);
        await reader.PressAsync("Send me a new link");
        await reader.IsToldAsync("Enter an email address");
        await reader.FillAsync("Your email address", "nobody@demo.invalid");
        await reader.PressAsync("Send me a new link");
        await reader.HeadingIsAsync("Look into your mail");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Wide)]
    public async Task Whoever_is_not_asked_just_now_finds_a_plain_page(Screen screen)
    {
        var today = EarlyMorning.Day;
        await using var reader = await program.ComeAsync(world, screen);

        await ShowsAsync("Nothing is asked of you just now", asked => asked.DoAsync(
            vault => new Exempt(vault.Keep("why", "manager", "On a course"), today.AddDays(20))));
        await ShowsAsync("This is on record for you", asked => asked.DoAsync(
            vault => new RecordOnBehalf("paper", today, vault.Keep("why", "manager", "Signed at work"))));
        await reader.FollowAsync("See what is on record");
        await ShowsAsync("There is a newer version", asked => asked.DoAsync(_ => new SupersedeEntry()));
        await ShowsAsync("This is closed", asked => asked.DoAsync(_ => new CloseAsLeft()));
        await reader.GoAsync(await (await program.AskForAnotherTextAsync()).LinkAsync());
        await reader.HeadingIsAsync("This text cannot be confirmed just now");

        async Task ShowsAsync(string heading, Func<AskedPerson, Task> happens)
        {
            var asked = await program.AskAsync("Demo Rowan with a rather long double-barrelled name-Hyphenated");
            await happens(asked);
            await reader.GoAsync(await asked.LinkAsync());
            await reader.HeadingIsAsync(heading);
        }
    }
}
