using System.Text.RegularExpressions;
using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

[Collection(nameof(Running.Stories))]
public sealed partial class SignInTests(World world)
{
    private const string Owen = "owen@demo.invalid";

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task A_mailed_link_signs_in_once(Screen screen)
    {
        await using var owen = await Visitor.ComeAsync(world, screen);
        await owen.GoAsync("/sign-in");
        await owen.FillAsync("What is your work email address?", "not an address");
        await owen.PressAsync("Continue");
        Assert.Equal(422, owen.Status);
        var link = Link().Match((await AskAsync(owen)).Text).Value;
        await owen.GoAsync(link);
        await owen.SeesAsync("You sign in as Demo Owen in this browser.");
        await owen.PressAsync("Sign in");
        await owen.SeesAsync("Sign out");

        await using var scanner = await Visitor.ComeAsync(world, screen);
        await scanner.GoAsync(link);
        await scanner.HeadingIsAsync("This sign-in has ended");
        await owen.PressAsync("Sign out");
        await owen.GoAsync("/today");
        await owen.SeesAsync("What is your work email address?");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    public async Task A_six_digit_code_signs_in_where_the_mail_is_read_elsewhere(Screen screen)
    {
        await using var owen = await Visitor.ComeAsync(world, screen);
        var code = Code().Match((await AskAsync(owen)).Text).Value.Replace(" ", "", StringComparison.Ordinal);
        await owen.FillAsync("Six-digit code", code == "000000" ? "111111" : "000000");
        await owen.PressAsync("Sign in");
        Assert.Equal(422, owen.Status);
        await owen.FillAsync("Six-digit code", code);
        await owen.PressAsync("Sign in");
        await owen.SeesAsync("Demo Owen");
        await owen.GoAsync("/sign-out");
        await owen.HeadingIsAsync("Do you want to sign out?");
    }

    private async Task<DemoMail> AskAsync(Visitor owen)
    {
        var before = (await world.Program.MailboxAsync()).Count(m => m.To == Owen);
        await owen.GoAsync("/sign-in");
        await owen.FillAsync("What is your work email address?", Owen);
        await owen.PressAsync("Continue");
        await owen.HeadingIsAsync("Check your email");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (true)
        {
            var mails = (await world.Program.MailboxAsync()).Where(m => m.To == Owen).ToList();
            if (mails.Count > before) return mails.MaxBy(m => m.Number)!;
            await Task.Delay(100, patience.Token);
        }
    }

    [GeneratedRegex(@"http\S+/sign-in/link/\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b\d{3} ?\d{3}\b")]
    private static partial Regex Code();
}
