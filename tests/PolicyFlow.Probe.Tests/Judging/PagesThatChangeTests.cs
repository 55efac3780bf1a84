using PolicyFlow.Domain.Takedown;
using PolicyFlow.Probe.Tests.Running;

namespace PolicyFlow.Probe.Tests.Judging;

public sealed class PagesThatChangeTests(Looker looker) : IClassFixture<Looker>
{
    [Fact]
    public async Task A_paragraph_that_is_taken_out_is_an_amendment() =>
        await AssertAsync(
            ItemStatus.Amended, "part-changed", Pages.Post(),
            Pages.Post($"<p>{Pages.Report}</p><p>{Pages.Thanks}</p>"));

    [Fact]
    public async Task A_sentence_that_is_rewritten_is_an_amendment() =>
        await AssertAsync(
            ItemStatus.Amended, "part-changed", Pages.Post(),
            Pages.Post($"<p>{Pages.Report}</p><p>One of our teachers could have listened better.</p><p>{Pages.Thanks}</p>"));

    [Fact]
    public async Task A_paragraph_that_is_taken_out_of_a_long_page_is_an_amendment() =>
        await AssertAsync(
            ItemStatus.Amended, "part-changed", Pages.Long($"<p>{Pages.Rant}</p>"), Pages.Long());

    [Fact]
    public async Task Counters_times_and_related_posts_change_nothing() =>
        await AssertAsync(
            ItemStatus.Up, "as-before", Pages.Post(),
            Pages.Post(views: 98_765, posted: "on Friday, 3 July 2026 at 10:15 pm", related: "Headmistress opens a library"));

    [Fact]
    public async Task New_comments_below_change_nothing() =>
        await AssertAsync(
            ItemStatus.Up, "as-before", Pages.Post(),
            Pages.Post($"<p>{Pages.Report}</p><p>{Pages.Rant}</p><p>{Pages.Thanks}</p><div>Shame on you all for this.</div>"));

    [Fact]
    public async Task Another_markup_around_the_same_words_changes_nothing() =>
        await AssertAsync(
            ItemStatus.Up, "as-before", Pages.Post(),
            Pages.Post($"<div><b>{Pages.Report.Replace(" ", "\n ", StringComparison.Ordinal)}</b></div>"
                + $"<article>{Pages.Rant}<br>{Pages.Thanks}</article>"));

    [Fact]
    public async Task A_page_of_which_almost_nothing_is_left_is_no_proof() =>
        await AssertAsync(
            ItemStatus.CannotTell, "text-vanished", Pages.Post(),
            Pages.Html("Invented Town Forum", "<h1>Welcome to all new members</h1><p>Have a look at our rules.</p>"));

    [Fact]
    public async Task A_post_that_a_moderator_took_out_of_its_frame_is_no_proof() =>
        await AssertAsync(
            ItemStatus.CannotTell, "soft-not-found", Pages.Post($"<p>{Pages.Rant}</p>"),
            Pages.Post("<p>This post was removed by moderators.</p>"));

    [Fact]
    public async Task Words_of_a_missing_page_that_were_there_before_say_nothing() =>
        await AssertAsync(
            ItemStatus.Up, "as-before", Pages.Long("<p>Page not found, please log in, are you a robot: we saw it all.</p>"),
            Pages.Long("<p>Page not found, please log in, are you a robot: we saw it all.</p>"));

    [Fact]
    public async Task A_page_that_was_no_content_when_captured_is_compared_with_nothing()
    {
        looker.Site.Page("/walled", Pages.Html("Sign in", "<input type=password>"));
        Assert.Null((await looker.LookAsync("/walled")).Capture!.Trace);
    }

    private async Task AssertAsync(ItemStatus status, string why, string before, string now)
    {
        var trace = await looker.CaptureAsync("/changes", before);
        looker.Site.Page("/changes", now);

        var look = await looker.LookAsync("/changes", trace);

        Assert.Equal((status, why), (look.Status, look.Why));
    }
}
