using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Storing;

namespace PolicyFlow.Web.Tests.Site;

public sealed partial class ReportFlowTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4];

    [Fact]
    public async Task A_report_is_written_page_by_page_checked_sent_and_tracked_without_an_account()
    {
        using var visitor = site.Visit();
        await visitor.GetAsync("/report");
        await GoesToAsync(visitor.PostAsync("/report"), "/report/where");
        await GoesToAsync(visitor.PostAsync("/report/where", ("addresses", "www.social.example/p/1")), "/report/when");
        await GoesToAsync(visitor.PostAsync("/report/when", ("seen", "yesterday"), ("time", "2pm")), "/report/what");
        await GoesToAsync(visitor.PostAsync("/report/what", ("category", "abuse"), ("description", "<b>=1+1")), "/report/threat");
        await GoesToAsync(visitor.PostAsync("/report/threat", ("threatening", "no")), "/report/about");
        await GoesToAsync(visitor.PostAsync("/report/about", ("about", "me"), ("school", "park")), "/report/pictures");
        await GoesToAsync(visitor.UploadAsync("/report/pictures", ("shot.png", Png)), "/report/you");
        await GoesToAsync(visitor.PostAsync("/report/you", ("name", "Demo Kim"), ("email", "kim@demo.invalid")), "/report/people");
        await GoesToAsync(visitor.PostAsync("/report/people"), "/report/check");

        var check = await visitor.GetAsync("/report/check");
        Assert.Contains("https://www.social.example/p/1", check.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;=1&#x2B;1", check.Html, StringComparison.Ordinal);
        Assert.Contains("shot.png", check.Text, StringComparison.Ordinal);
        await GoesToAsync(visitor.PostAsync("/report/send"), "/report/sent");

        var sent = await visitor.GetAsync("/report/sent");
        var codes = Codes().Matches(sent.Html).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(2, codes.Count);

        using var later = site.Visit();
        await later.GetAsync("/track");
        var found = await later.PostAsync(
            "/track", ("reference", codes[0].ToLowerInvariant()), ("code", codes[1].Replace('-', ' ')));
        var tracking = await later.GetAsync(found.Location!);
        Assert.Contains("Nobody has opened this yet", tracking.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("social.example", tracking.Html, StringComparison.Ordinal);
        Assert.Contains("<title>Your request", tracking.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_twice_gives_the_same_reference_and_opens_one_case()
    {
        using var visitor = site.Visit();
        await BeginAsync(visitor, "Sent twice");

        var answers = await Task.WhenAll(visitor.PostAsync("/report/send"), visitor.PostAsync("/report/send"));
        var first = (await visitor.GetAsync("/report/sent")).Html;
        await GoesToAsync(visitor.PostAsync("/report/send"), "/report/sent");

        Assert.All(answers, a => Assert.Equal("/report/sent", a.Location));
        Assert.Equal(
            Codes().Matches(first).Select(m => m.Value),
            Codes().Matches((await visitor.GetAsync("/report/sent")).Html).Select(m => m.Value));
    }

    [Fact]
    public async Task Whoever_it_is_about_is_left_out_and_the_page_asks_again_before_it_goes_on()
    {
        using var visitor = site.Visit();
        await BeginAsync(visitor, "About a manager");

        await GoesToAsync(visitor.PostAsync("/report/people", ("left-out", "p-manager")), "/report/people");
        var again = await visitor.GetAsync("/report/people");
        await GoesToAsync(visitor.PostAsync("/report/people", ("left-out", "p-manager")), "/report/check");
        var check = await visitor.GetAsync("/report/check");

        Assert.Contains("Demo Dana will not see it", again.Text, StringComparison.Ordinal);
        Assert.Contains("Demo Eli", again.Text, StringComparison.Ordinal);
        Assert.Matches("Left out\\s+Demo Dana", check.Text);
    }

    [Fact]
    public async Task A_child_at_risk_needs_one_answer()
    {
        using var visitor = site.Visit();
        var page = await visitor.GetAsync("/report/child");
        var id = HiddenId().Match(page.Html).Groups[1].Value;

        await GoesToAsync(visitor.PostAsync("/report/child", ("id", id), ("what", "Messages to a pupil")), "/report/sent");

        Assert.Contains("Sent to the safeguarding lead", (await visitor.GetAsync("/report/sent")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_did_stands_beside_what_has_to_go_and_those_whom_the_policy_names_see_it()
    {
        using var visitor = site.Visit();
        await BeginAsync(visitor, "What a colleague did");
        var what = (await visitor.GetAsync("/report/what")).Text;
        await GoesToAsync(visitor.PostAsync("/report/what", ("category", "misuse"), ("description", "A coach wrote it")), "/report/threat");
        await GoesToAsync(visitor.PostAsync("/report/threat", ("threatening", "no")), "/report/about");
        await GoesToAsync(visitor.PostAsync("/report/about", ("school", "park")), "/report/pictures");

        var check = (await visitor.GetAsync("/report/check")).Text;
        await GoesToAsync(visitor.PostAsync("/report/send"), "/report/sent");

        Assert.Contains("Something online that should be taken down", what, StringComparison.Ordinal);
        Assert.Contains("What somebody did on social media", what, StringComparison.Ordinal);
        Assert.Contains("Demo Lee", check, StringComparison.Ordinal);
        Assert.Contains("Demo Pat", check, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo Dana", check, StringComparison.Ordinal);
        Assert.Contains("decide what becomes of it", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worry_about_a_child_is_the_safeguarding_leads_alone()
    {
        using var visitor = site.Visit();
        await BeginAsync(visitor, "Messages");
        await visitor.PostAsync("/report/what", ("category", "safeguarding"), ("description", "A coach writes to a child"));

        var check = (await visitor.GetAsync("/report/check")).Text;

        Assert.Matches("Who will see it\\s+Demo Lee", check);
        Assert.DoesNotContain("Demo Dana", check, StringComparison.Ordinal);
        Assert.Contains("alerted at once", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_of_which_no_picture_is_wanted_drops_the_pictures_and_refuses_more()
    {
        using var visitor = site.Visit();
        await BeginAsync(visitor, "A picture of a pupil");
        await visitor.UploadAsync("/report/pictures", ("shot.png", Png));

        await visitor.PostAsync("/report/what", ("category", "pupil-image"), ("description", "A pupil"));
        await visitor.UploadAsync("/report/pictures", ("another.png", Png));

        Assert.Matches("Screenshots\\s+None", (await visitor.GetAsync("/report/check")).Text);
    }

    [Fact]
    public async Task A_sexual_image_of_a_child_takes_no_file_and_says_what_to_do_instead()
    {
        using var visitor = site.Visit();
        await BeginAsync(visitor, "Something bad");
        await visitor.UploadAsync("/report/pictures", ("shot.png", Png));

        await visitor.PostAsync("/report/what", ("category", "sexual-image"), ("description", "A class mate"));
        var page = (await visitor.GetAsync("/report/pictures")).Text;
        var refused = await visitor.UploadAsync("/report/pictures", ("another.png", Png));
        var check = (await visitor.GetAsync("/report/check")).Text;

        Assert.DoesNotContain("type=\"file\"", page, StringComparison.Ordinal);
        foreach (var words in (string[])["Report Remove", "999", "101", "CEOP"])
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("Nothing was kept of what you sent", refused.Text, StringComparison.Ordinal);
        Assert.Matches("Screenshots\\s+None", check);
        Assert.Matches("Who will see it\\s+Demo Lee", check);
    }

    [Fact]
    public async Task What_was_typed_can_be_deleted()
    {
        using var visitor = site.Visit();
        await BeginAsync(visitor, "Changed my mind");
        await visitor.UploadAsync("/report/pictures", ("shot.png", Png));
        var before = await DraftFilesAsync();

        await GoesToAsync(visitor.PostAsync("/report/stop"), "/report/stopped");

        Assert.Equal(before - 2, await DraftFilesAsync());
        await GoesToAsync(visitor.GetAsync("/report/check"), "/report");
    }

    [Fact]
    public async Task No_GET_begins_or_changes_a_report()
    {
        using var visitor = site.Visit();
        var before = await DraftFilesAsync();

        foreach (var path in (string[])["/report", "/report/where", "/report/check", "/report/child", "/report/stop", "/report/sent"])
            await visitor.GetAsync(path);

        Assert.Equal(before, await DraftFilesAsync());
    }

    [Theory]
    [InlineData("/report/where", "addresses", "javascript:alert(1)", "is not a web address")]
    [InlineData("/report/when", "seen", "", "Choose when it was seen")]
    [InlineData("/report/what", "category", "made-up", "Choose what it is")]
    [InlineData("/report/threat", "threatening", "perhaps", "Choose yes or no")]
    [InlineData("/report/about", "school", "made-up", "Choose a school from the list")]
    [InlineData("/report/about", "about", "a\r\nBcc: x", "must be on one line")]
    [InlineData("/report/you", "email", "a@b.example\r\nBcc: c@d.example", "on one line")]
    [InlineData("/report/no-address", "app", "WhatsApp", "Choose account, group or number")]
    public async Task A_bad_answer_gets_a_clear_error_on_the_same_page(string path, string field, string value, string words)
    {
        using var visitor = site.Visit();
        await BeginAsync(visitor, "Bad answers");

        var answer = await visitor.PostAsync(path, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("<title>Error: ", answer.Html, StringComparison.Ordinal);
        Assert.Contains("There is a problem", answer.Text, StringComparison.Ordinal);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_are_altered_or_foreign_get_one_neutral_page()
    {
        using var visitor = site.Visit();

        var answer = await visitor.GetAsync("/track/CfDJ8altered");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("This link does not work", answer.Text, StringComparison.Ordinal);
    }

    private static async Task BeginAsync(Visitor visitor, string description)
    {
        await visitor.GetAsync("/report");
        await visitor.PostAsync("/report");
        await visitor.PostAsync("/report/what", ("category", "abuse"), ("description", description));
    }

    private static async Task GoesToAsync(Task<Answer> sent, string path)
    {
        var answer = await sent;
        Assert.Equal((HttpStatusCode.SeeOther, path), (answer.Status, answer.Location));
    }

    private async Task<int> DraftFilesAsync()
    {
        var count = 0;
        await foreach (var _ in site.Services.GetRequiredService<IFileStore>().ListAsync("draft/")) count++;
        return count;
    }

    [GeneratedRegex("pf-code\">([^<]+)<")]
    private static partial Regex Codes();

    [GeneratedRegex("name=\"id\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex HiddenId();
}
