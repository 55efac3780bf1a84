using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Sorting;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Sorting;

/// <summary>What kind of report a mail is.</summary>
public sealed class SortedTests(SortingSite site) : IClassFixture<SortingSite>
{
    [Theory]
    [InlineData("report+misuse@in.policyflow.example", "misuse")]
    [InlineData("Report+Safeguarding@in.policyflow.example", "safeguarding")]
    [InlineData("\"Reports\" <report+pupil-author@in.policyflow.example>", "pupil-author")]
    [InlineData("report+takedown@in.policyflow.example", "other")]
    [InlineData("report+impersonation@in.policyflow.example", "impersonation")]
    public void The_address_says_so_first(string to, string category)
    {
        var sort = Sort("Misuse: a coach posted a picture", "It is at https://other.example/1", "To: " + to);

        Assert.Equal((category, SortedBy.Address), (sort.Category, sort.By));
    }

    [Theory]
    [InlineData("Misuse", "", "misuse")]
    [InlineData("Fwd: Misuse of social media: please look", "", "misuse")]
    [InlineData("[Safeguarding] from the office", "", "safeguarding")]
    [InlineData("Takedown request - a page", "A coach posted something", "other")]
    [InlineData("Please look", "Category: data-disclosed\n\nA list of numbers.", "data-disclosed")]
    [InlineData("Please look", "Hello\nKind of report: A fake account or impersonation\n", "impersonation")]
    public void Else_the_subject_or_a_line_of_its_own_does(string subject, string text, string category)
    {
        var sort = Sort(subject, text);

        Assert.Equal((category, SortedBy.Label), (sort.Category, sort.By));
    }

    [Theory]
    [InlineData("One of our coaches posted photos of the team on his own account.", "misuse")]
    [InlineData("A member of staff has been sharing nasty jokes, https://other.example/1", "misuse")]
    [InlineData("There are comments from a teaching assistant about parents.", "misuse")]
    [InlineData("This is a misuse of social media.", "misuse")]
    [InlineData("A volunteer sends private messages to a pupil at night.", "safeguarding")]
    [InlineData("I have a safeguarding concern.", "safeguarding")]
    [InlineData("A pupil posted something about me.", "pupil-author")]
    public void Else_its_words_do(string text, string category)
    {
        var sort = Sort("Please look", text);

        Assert.Equal((category, SortedBy.Words), (sort.Category, sort.By));
    }

    [Theory]
    [InlineData("Nasty posts about our coach", "They are at https://other.example/1")]
    [InlineData("A page", "Somebody posted about a teacher: https://other.example/1")]
    [InlineData("A page", "Our coach's picture was posted by a stranger at https://other.example/1")]
    [InlineData("A page", "A coach was sent this: https://other.example/1")]
    [InlineData("A page", "A pupil posted it at https://other.example/1")]
    public void What_others_put_on_a_website_is_to_be_taken_down(string subject, string text)
    {
        var sort = Sort(subject, text);

        Assert.False(ReportCategory.Of(sort.Category).Investigates);
        Assert.Equal(SortedBy.Words, sort.By);
    }

    [Fact]
    public void What_says_nothing_is_taken_for_content_and_tells_whoever_decides_how_to_change_it()
    {
        var sort = Sort("Help", "Please ring me.");

        Assert.Equal(("other", SortedBy.Nothing), (sort.Category, sort.By));
        Assert.Contains("open an investigation from here", Assert.Single(SortNotes.Of(sort)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_at_risk_is_one_whatever_kind_it_is()
    {
        var sort = Sort("A page", "This is a safeguarding concern: https://other.example/1");

        Assert.Equal(("other", true), (sort.Category, sort.ChildAtRisk));
    }

    [Theory]
    [InlineData("Demo Sofia keeps posting jokes about pupils.")]
    [InlineData("Yesterday Sofia sent a picture to a parent.")]
    [InlineData("It is about:\nSofia Demo")]
    [InlineData("Ms Sofia should know better.")]
    [InlineData("It came from sofia@demo.invalid last night.")]
    public void Whom_it_names_is_found(string text) =>
        Assert.Equal(["Demo Sofia"], Sort("Please look", text).Named.Select(p => p.Name));

    [Theory]
    [InlineData("Dear Demo Sofia,\nthere is a page about us.")]
    [InlineData("There is a page about us.\n\nKind regards\nDemo Sofia\nHead of Invented School")]
    [InlineData("To: Demo Sofia <m@elsewhere.example>\nThere is a page about us.")]
    [InlineData("I saw the post this Sofia morning.")]
    public void Whoever_is_greeted_or_signs_is_not(string text) => Assert.Empty(Sort("Please look", text).Named);

    [Fact]
    public void Whoever_sends_it_is_not_left_out_by_signing() => Assert.Empty(
        Sort("Please look", "I am Demo Sofia and I posted something.", "From: Sofia <sofia@demo.invalid>").Named);

    [Fact]
    public void Somebody_of_ours_who_did_something_makes_it_an_investigation() =>
        Assert.Equal("misuse", Sort("Please look", "Demo Sofia shared it: https://other.example/1").Category);

    private MailSort Sort(string subject, string text, params string[] headers)
    {
        using var raw = new MemoryStream(Letter.With(subject, text, headers));
        using var mail = MailReader.Read(raw, site.Own);
        return site.Sorter.Of(mail, text.Contains("https://", StringComparison.Ordinal));
    }
}
