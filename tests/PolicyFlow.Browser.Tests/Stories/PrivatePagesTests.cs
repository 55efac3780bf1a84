using System.Text.RegularExpressions;
using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>The pages behind private links, and a case of which something is locked: each page is looked over.</summary>
[Collection(nameof(Running.Stories))]
public sealed partial class PrivatePagesTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task Her_own_page_is_in_order_with_every_question_on_it_and_with_every_answer(Screen screen)
    {
        await world.Program.SignInAsync("dana@demo.invalid");
        var reference = await AffectedAsync(screen);
        await world.Program.ActAsync(reference, "request-police-consent");
        await world.Program.ActAsync(reference, "ask-complainant");
        await using var she = await Visitor.ComeAsync(world, screen);

        await she.GoAsync(await LinkAsync($"hurt-{screen}@demo.invalid", reference, "/yours/"));
        await she.HeadingIsAsync("Your page");
        await she.SeesAsync("Nobody has checked this number yet.");
        foreach (var part in (string[])["the police", "support", "my name", "asking"])
        {
            await she.PressAsync($"Send my answer about {part}");
            Assert.Equal(422, she.Status);
        }

        await AnswerAsync(she, "Yes, you may name me to the website", "my name");
        await AnswerAsync(she, "Yes, tell the police", "the police");
        await AnswerAsync(she, "I take my agreement back", "the police");
        await AnswerAsync(she, "Yes, please speak to me about it", "support");
        await AnswerAsync(she, "I want help with it", "asking");
        await she.GoAsync("/yours/altered-link");
        Assert.Equal(404, she.Status);
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task A_request_to_a_colleague_is_in_order_until_it_is_answered(Screen screen)
    {
        await world.Program.SignInAsync("dana@demo.invalid");
        var reference = await ReportAsync(screen, "request");
        await world.Program.ActAsync(reference, "ask-author", new { email = $"author-{screen}@demo.invalid" });
        var link = await LinkAsync($"author-{screen}@demo.invalid", reference, "/request/");
        await using var author = await Visitor.ComeAsync(world, screen);

        await author.GoAsync(link);
        await author.HeadingIsAsync("A request to you");
        await author.PressAsync("Send my answer");
        Assert.Equal(422, author.Status);
        await author.ChooseAsync("I do not agree or cannot");
        await author.FillAsync("In your words", "It is fair comment.");
        await author.PressAsync("Send my answer");
        Assert.Equal(200, author.Status);
        await author.GoAsync(link);
        Assert.Equal(404, author.Status);
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task The_link_to_hand_over_is_in_order_on_the_screen(Screen screen)
    {
        await world.Program.SignInAsync("dana@demo.invalid");
        var reference = await ReportAsync(screen, "paper");
        await world.Program.ActAsync(reference, "record-affected", new { name = "Demo Hurt" });
        await using var dana = await Visitor.ComeAsync(world, screen, "Demo Dana");

        await dana.OpenCaseAsync(reference);
        await dana.PressAsync("Show the private link to hand over");

        await dana.HeadingIsAsync("A private page for you");
        await dana.SeesAsync("This link is shown only once.");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task A_case_of_which_something_is_locked_is_in_order_for_managers_and_for_the_safeguarding_lead(Screen screen)
    {
        await world.Program.SignInAsync("dana@demo.invalid");
        var reference = await ReportAsync(screen, "locked");
        await world.Program.ActAsync(reference, "lock-item");

        foreach (var person in (string[])["Demo Dana", "Demo Sofia"])
        {
            await using var reader = await Visitor.ComeAsync(world, screen, person);
            await reader.OpenCaseAsync(reference);
            await reader.SeesAsync("locked");
        }
    }

    private static async Task AnswerAsync(Visitor she, string choice, string part)
    {
        await she.ChooseAsync(choice);
        await she.PressAsync($"Send my answer about {part}");
        Assert.Equal(200, she.Status);
    }

    private async Task<string> AffectedAsync(Screen screen)
    {
        var reference = await ReportAsync(screen, "private");
        await world.Program.ActAsync(
            reference, "record-affected", new { name = "Demo Hurt", email = $"hurt-{screen}@demo.invalid" });
        return reference;
    }

    private Task<string> ReportAsync(Screen screen, string page) => world.Program.ReportAsync(new
    {
        urls = (string[])[$"https://chatter.example/{page}/{screen}"],
        description = "I know where you live.",
        threatening = true,
    });

    /// <summary>The private link that a mail brought, once the mail is there.</summary>
    private async Task<string> LinkAsync(string to, string reference, string kind)
    {
        var mail = await world.Program.MailAsync(to, reference);
        return Link().Matches(mail.Text).Select(m => m.Value).First(l => l.Contains(kind, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
