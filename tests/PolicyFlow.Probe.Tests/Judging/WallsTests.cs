using PolicyFlow.App.Takedown.Probe.Keeping;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Probe.Tests.Running;

namespace PolicyFlow.Probe.Tests.Judging;

/// <summary>What stands before a page: nobody can tell, with a captured text to compare with or without.</summary>
public sealed class WallsTests(Looker looker) : IClassFixture<Looker>
{
    [Theory]
    [InlineData("login-wall", "Welcome", "<p>Please log in</p><form><input name=user><input type='password'></form>")]
    [InlineData("login-wall", "Log in to Invented", "<p>Join us today</p>")]
    [InlineData("login-wall", "Invented", "<p>You must be logged in to see this group.</p>")]
    [InlineData("login-wall", "Invented", "<p>This account is private</p><p>Follow it to see the pictures</p>")]
    [InlineData("robot-check", "Just a moment...", "<p>Checking your browser before accessing</p>")]
    [InlineData("robot-check", "Invented", "<p>One more step</p><div class='g-recaptcha'></div>")]
    [InlineData("robot-check", "Invented", "<p>One more step</p><script src='https://hcaptcha.com/1/api.js'></script>")]
    [InlineData("place-block", "Invented", "<p>This content isn’t available in your region.</p>")]
    [InlineData("place-block", "Invented", "<p>The uploader has not made this video available from your country</p>")]
    [InlineData("soft-not-found", "Invented", "<h1>Content not available</h1><p>Go back to where you came from.</p>")]
    [InlineData("soft-not-found", "Invented", "<h1>This page isn't available</h1>")]
    [InlineData("soft-not-found", "Invented", "<h1>Sorry, this page isn&#39;t available.</h1>")]
    [InlineData("soft-not-found", "Page not found | Invented", "<p>Try the search</p>")]
    [InlineData("soft-not-found", "Invented", "<p>Sorry, this  post has been   removed.</p>")]
    [InlineData("page-forwards", "Invented", "<meta http-equiv=refresh content='0; url=/elsewhere'><p>Wait a little</p>")]
    [InlineData("no-text", "Invented", "<div id=app></div><noscript>Enable scripts</noscript><script>go()</script>")]
    public async Task Nobody_can_tell(string why, string title, string body)
    {
        var before = await looker.CaptureAsync("/walls", Pages.Post());
        looker.Site.Page("/walls", Pages.Html(title, body));

        foreach (var trace in (PageTrace?[])[null, before])
        {
            var look = await looker.LookAsync("/walls", trace);
            Assert.Equal((ItemStatus.CannotTell, why), (look.Status, look.Why));
            Assert.EndsWith(".", look.WhyText, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(401, "access-refused")]
    [InlineData(403, "access-refused")]
    [InlineData(429, "too-many-requests")]
    [InlineData(451, "legal-block")]
    [InlineData(500, "server-error")]
    [InlineData(503, "server-error")]
    [InlineData(418, "odd-answer")]
    [InlineData(204, "odd-answer")]
    [InlineData(302, "odd-answer")]
    public async Task Other_answers_say_nothing(int status, string why)
    {
        looker.Site.Answer("/status", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        var look = await looker.LookAsync("/status");

        Assert.Equal((ItemStatus.CannotTell, why), (look.Status, look.Why));
    }

    [Theory]
    [InlineData("/login?next=%2Fpost", "login-wall")]
    [InlineData("/accounts/login/", "login-wall")]
    [InlineData("/", "redirected-home")]
    [InlineData("/index.html", "redirected-home")]
    public async Task A_redirect_to_the_home_page_or_a_login_is_no_proof(string to, string why)
    {
        looker.Site.Redirect("/led/away", to);
        looker.Site.Page(to, Pages.Long());

        var look = await looker.LookAsync("/led/away");

        Assert.Equal((ItemStatus.CannotTell, why), (look.Status, look.Why));
    }

    [Fact]
    public async Task A_long_page_with_a_login_box_and_a_check_for_its_comments_is_a_page()
    {
        looker.Site.Page("/forum", Pages.Long("<form><input type=password></form><div class=g-recaptcha></div>"));

        Assert.Equal(ItemStatus.Up, (await looker.LookAsync("/forum")).Status);
    }

    [Fact]
    public async Task Hidden_words_are_not_read()
    {
        looker.Site.Page("/hidden", Pages.Html(
            "Invented", $"<p>{Pages.Rant}</p><div hidden>Page not found</div><div style='display: none'>Please log in "
                + "<input type=password></div><template>Are you a robot</template>"));

        Assert.Equal(ItemStatus.Up, (await looker.LookAsync("/hidden")).Status);
    }
}
