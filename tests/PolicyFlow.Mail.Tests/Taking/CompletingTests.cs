using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>A manager puts right what was found in an email; the reporter's words stay as they came.</summary>
public sealed class CompletingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Places_time_and_whom_it_is_about_are_put_right_on_one_page()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.With(
            "Nasty posts", "See https://other.example/post/1 and our site https://school.example/, seen on 3 March 2026 at 9pm."));
        var before = await site.OnlyCaseAsync();
        using var dana = await Browser.OfAsync(site);
        Assert.Contains("Check the addresses and times found in the email", await dana.CaseAsync(before.Reference), StringComparison.Ordinal);
        var form = $"/cases/{before.Reference}/do/complete-report";
        var page = await dana.PageAsync(form);
        Assert.Contains("https://other.example/post/1\nhttps://school.example/", page, StringComparison.Ordinal);
        Assert.Contains("2026-03-03T21:00", page, StringComparison.Ordinal);
        Assert.Contains("“3 March 2026 at 9pm”", page, StringComparison.Ordinal);

        var next = await dana.SubmitAsync(
            form, form, ("places", "https://other.example/post/1\r\nhttps://other.example/post/2"),
            ("seenAt", "2026-03-03T21:30"), ("about", "Our coach"));

        Assert.StartsWith($"/cases/{before.Reference}?done", next, StringComparison.Ordinal);
        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(["https://other.example/post/1", "https://other.example/post/2"], theCase.Items.Select(i => i.Text));
        Assert.Equal(["i1", "i3"], theCase.Items.Select(i => i.Id));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 21, 30, 0, TimeSpan.Zero), theCase.State.SeenAt);
        Assert.Equal("Our coach", theCase.Words.About);
        Assert.Equal(before.Words.Description, theCase.Words.Description);
        var row = Assert.Single(theCase.Timeline, r => r.Event == "report-completed");
        Assert.Equal("Demo Dana", row.Actor);
        Assert.Contains("1 place added, 1 place taken away", row.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(theCase.Tasks, t => t.Action == "complete-report");
    }

    [Fact]
    public async Task An_address_takes_the_place_of_the_words_that_there_was_none()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Nasty posts", "I cannot find the address."));
        var reference = (await site.OnlyCaseAsync()).Reference;
        using var dana = await Browser.OfAsync(site);
        await dana.CaseAsync(reference);
        var form = $"/cases/{reference}/do/complete-report";

        await dana.SubmitAsync(form, form, ("places", "https://other.example/post/9"));

        Assert.Equal(["https://other.example/post/9"], (await site.OnlyCaseAsync()).Items.Select(i => i.Text));
    }

    [Theory]
    [InlineData("places", "not an address")]
    [InlineData("places", "")]
    [InlineData("seenAt", "2999-01-01T00:00")]
    [InlineData("seenAt", "yesterday")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string field, string value)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Nasty posts", "See https://other.example/post/1"));
        var before = await site.OnlyCaseAsync();
        using var dana = await Browser.OfAsync(site);
        await dana.CaseAsync(before.Reference);
        var form = $"/cases/{before.Reference}/do/complete-report";
        (string, string)[] fields = field == "places" ? [(field, value)]
            : [("places", "https://other.example/post/1"), (field, value)];

        Assert.Equal("422", await dana.SubmitAsync(form, form, fields));

        Assert.Equal(before.Items.Select(i => i.Text), (await site.OnlyCaseAsync()).Items.Select(i => i.Text));
        Assert.Equal(ItemStatus.Up, (await site.OnlyCaseAsync()).Items[0].Status);
    }

    [Fact]
    public async Task A_report_by_the_form_has_nothing_of_the_kind()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using var _ = await site.Http.PostAsync(
            "/api/reports", new StringContent("{\"urls\":[\"https://other.example/1\"],\"description\":\"yesterday at 9pm\"}",
                System.Text.Encoding.UTF8, "application/json"));
        using var dana = await Browser.OfAsync(site);

        var page = await dana.CaseAsync((await site.OnlyCaseAsync()).Reference);

        Assert.DoesNotContain("complete-report", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Who sent it", page, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
