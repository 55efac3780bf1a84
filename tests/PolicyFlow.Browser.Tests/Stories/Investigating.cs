using System.Globalization;
using System.Text.RegularExpressions;
using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>What people do on the pages of an investigation, and on the page of whom it is about.</summary>
internal static partial class Investigating
{
    public const string Conduct = "Conduct: somebody looks into it (16.1)";
    public const string Allegation = "What is said of them";

    /// <summary>By the link that every mail about the case has, for those who see one case and no list.</summary>
    public static async Task OpenFromMailAsync(this Visitor visitor, string reference)
    {
        await visitor.GoAsync($"/investigations/{reference}");
        await visitor.PressAsync("Open this report");
    }

    public static Task TriageAsync(this Visitor visitor, string reason, params string[] ways) =>
        visitor.TakeActionAsync("triage", async () =>
        {
            foreach (var way in ways) await visitor.ChooseAsync(way);
            await visitor.ChooseAsync("Medium");
            await visitor.FillAsync("Why?", reason);
        });

    public static Task InvolveAsync(this Visitor visitor, string name, string part, string? email = null, bool pupil = false) =>
        visitor.TakeActionAsync("involve-person", () => visitor.FillPersonAsync(name, part, email, pupil));

    public static async Task FillPersonAsync(
        this Visitor visitor, string name, string part, string? email = null, bool pupil = false)
    {
        await visitor.FillAsync("Their name, or how they are known", name);
        await visitor.ChooseAsync(part);
        if (email is not null) await visitor.FillAsync("Their email address (optional)", email);
        if (pupil) await visitor.ChooseAsync("Yes, a child of a school");
    }

    public static async Task FillInvestigatorAsync(this Visitor visitor, string choice)
    {
        await visitor.ChooseAsync(choice);
        await visitor.ChooseAsync("Yes. They are no friend, relative, opponent or line manager of anybody in the case");
        await visitor.FillAsync("How do you know?", "I asked them by phone.");
    }

    /// <summary>Releases a letter to the only one whom the case is about: what has to be said is written in place of what is
    /// left open.</summary>
    public static async Task ReleaseLetterAsync(
        this Visitor visitor, string kind, string contact, string words, string by = "By email")
    {
        await visitor.StartActionAsync("release-letter");
        await visitor.ChooseAsync(kind);
        await visitor.FillAsync("Whom can they turn to? Their work email address", contact);
        await visitor.ChooseAsync(by);
        await visitor.PressAsync("See the letter");
        var letter = await visitor.Page.GetByLabel("Letter", new() { Exact = true }).InputValueAsync();
        Assert.Contains("Support and confidential counselling are offered to you.", letter, StringComparison.Ordinal);
        await visitor.PressAsync("Release the letter");
        await visitor.IsToldAsync("Put your own words in place of what stands in square brackets.");
        await visitor.FillAsync("Letter", LeftOpen().Replace(letter, words));
        await visitor.PressAsync("Release the letter");
        await visitor.SeesAsync("Recorded. It is ");
    }

    public static Task ProposeAsync(this Visitor visitor, string finding, string reasons, params string[] follows) =>
        visitor.TakeActionAsync("propose-outcome", async () =>
        {
            await visitor.ChooseAsync(finding);
            foreach (var follow in follows) await visitor.ChooseAsync(follow);
            await visitor.FillAsync("Your reasons", reasons);
        });

    public static Task SupportAsync(this Visitor visitor) =>
        visitor.TakeActionAsync("offer-support", () => visitor.ChooseAsync("Accepted"));

    /// <summary>The action does not stand on the page, and its address leads back to the case.</summary>
    public static async Task CannotAsync(this Visitor visitor, string reference, params string[] actions)
    {
        foreach (var action in actions)
        {
            Assert.Equal(0, await visitor.Page.Locator($"a[href*='/do/{action}']").CountAsync());
            await visitor.GoAsync($"/investigations/{reference}/do/{action}");
            Assert.EndsWith($"/investigations/{reference}", visitor.Page.Url, StringComparison.Ordinal);
        }
    }

    /// <summary>There is no such case for them: not by its address, not in a list, not by searching, and not by mail.
    /// </summary>
    public static async Task FindsNothingOfAsync(this Visitor visitor, string reference)
    {
        await visitor.GoAsync($"/investigations/{reference}");
        Assert.Equal(404, visitor.Status);
        await visitor.GoAsync($"/cases?q={reference}");
        if (visitor.Status == 200) await visitor.SeesAsync("No case was found that you may see.");
        await visitor.GoAsync("/cases");
        await visitor.SeesNotAsync(reference);
    }

    /// <summary>What the field of a time on a page takes: Europe/London.</summary>
    public static string OnPage(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"))
            .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The private link to a letter, once its mail is there.</summary>
    public static async Task<string> LetterLinkAsync(this RunningProgram program, string to, string reference) =>
        Link().Match((await program.MailAsync(to, reference)).Text).Value;

    [GeneratedRegex(@"\[Write[^\]]*\]")]
    private static partial Regex LeftOpen();

    [GeneratedRegex(@"https?://\S+/letters/\S+")]
    private static partial Regex Link();
}
