using System.Text.RegularExpressions;
using PolicyFlow.Browser.Tests.Looking;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>What the reporter holds in the end.</summary>
public sealed record Receipt(string Reference, string Code, string TrackingPath);

/// <summary>Walks through the report form, as somebody who has seen something.</summary>
internal static partial class Reporting
{
    public const string Abuse = "Abuse, bullying or harassment";
    public const string Misuse = "Misuse of social media by a colleague, coach or volunteer";
    public const string Pupil = "A pupil posted or sent it";
    public const string Worry = "Contact with a child, or something else that makes you worry about a child";

    /// <summary>The school whose people the stories are about.</summary>
    public const string Park = "Invented Park School";

    public static async Task<Receipt> ReportAsync(
        this Visitor anyone, string addresses, string description, string? leaveOut = null, string? email = null,
        string category = Abuse)
    {
        await anyone.GoAsync("/report");
        await anyone.PressAsync("Start now");
        await anyone.GiveAddressesAsync(addresses);
        await anyone.ChooseAsync("Yesterday");
        await anyone.FillAsync("About what time?", "4:20pm");
        await anyone.PressAsync("Continue");
        await anyone.FinishAsync(description, leaveOut, email, category);
        return await anyone.SendAsync();
    }

    public static async Task GiveAddressesAsync(this Visitor anyone, string addresses)
    {
        await anyone.Page.Locator("#addresses").FillAsync(addresses);
        await anyone.PressAsync("Continue");
    }

    /// <summary>Reports what somebody did. Before it is sent the form names those who will see it, whoever is left out not
    /// among them.</summary>
    public static async Task<Receipt> ReportConductAsync(
        this Visitor anyone, string category, string address, string description, string[] seenBy, string? leaveOut = null,
        string? email = null)
    {
        await anyone.GoAsync("/report");
        await anyone.PressAsync("Start now");
        await anyone.GiveAddressesAsync(address);
        await anyone.ChooseAsync("I do not know");
        await anyone.PressAsync("Continue");
        await anyone.FinishAsync(description, leaveOut, email, category, Park);
        var seeing = await anyone.Page.Locator(".govuk-summary-list__row")
            .Filter(new() { Has = anyone.Page.Locator("dt", new() { HasText = "Who will see it" }) }).Locator("li").AllInnerTextsAsync();
        Assert.Superset(seenBy.ToHashSet(), seeing.Select(s => s.Split(',')[0]).ToHashSet());
        if (leaveOut is not null) Assert.DoesNotContain(seeing, s => s.StartsWith(leaveOut, StringComparison.Ordinal));
        return await anyone.SendAsync();
    }

    /// <summary>From "What is it?" to "Check your answers".</summary>
    public static async Task FinishAsync(
        this Visitor anyone, string description, string? leaveOut = null, string? email = null, string category = Abuse,
        string? school = null)
    {
        await anyone.ChooseAsync(category);
        await anyone.FillAsync("Describe it in your own words", description);
        await anyone.PressAsync("Continue");
        await anyone.ChooseAsync("No");
        await anyone.PressAsync("Continue");
        await anyone.FillAsync("Person, team or school (optional)", "me");
        if (school is not null)
            await anyone.Page.GetByLabel("Which school does it concern?").SelectOptionAsync(new SelectOptionValue { Label = school });
        await anyone.PressAsync("Continue");
        await anyone.AddFilesAsync("Choose files (optional)", "words.png", "account.png");
        await anyone.PressAsync("Upload and choose more");
        await anyone.SeesAsync("account.png");
        await anyone.PressAsync("Continue");
        if (email is not null) await anyone.FillAsync("Email address (optional)", email);
        await anyone.PressAsync("Continue");
        await anyone.HeadingIsAsync("Who will see your report");
        if (leaveOut is not null)
        {
            await anyone.ChooseAsync(leaveOut);
            await anyone.PressAsync("Continue");
        }

        if (!anyone.Page.Url.Contains("/report/check", StringComparison.Ordinal)) await anyone.PressAsync("Continue");
        await anyone.HeadingIsAsync("Check your answers before you send them");
    }

    public static async Task<Receipt> SendAsync(this Visitor anyone)
    {
        await anyone.PressAsync("Send report");
        return await anyone.ReceiptAsync();
    }

    public static async Task<Receipt> ReceiptAsync(this Visitor anyone)
    {
        var codes = await anyone.Page.Locator(".pf-code").AllInnerTextsAsync();
        Assert.Matches(Reference(), codes[0]);
        var link = anyone.Page.GetByRole(AriaRole.Link, new() { Name = "See what is happening, or add something" });
        var path = new Uri(anyone.Page.Url).GetLeftPart(UriPartial.Authority);
        return new Receipt(codes[0], codes[1], (await link.GetAttributeAsync("href"))!.Replace(path, "", StringComparison.Ordinal));
    }

    [GeneratedRegex("^PF-[0-9A-Z]{4}-[0-9A-Z]{4}$")]
    private static partial Regex Reference();
}
