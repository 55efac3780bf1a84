using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.Web.Tests.Intake;

public sealed class AddressReaderTests
{
    [Theory]
    [InlineData("https://social.example/p/123?x=1&y=2#z", "https://social.example/p/123?x=1&y=2#z")]
    [InlineData("http://social.example", "http://social.example")]
    [InlineData("www.social.example/z", "https://www.social.example/z")]
    [InlineData("social.example/@somebody", "https://social.example/@somebody")]
    [InlineData("social.example:8080/x", "https://social.example:8080/x")]
    [InlineData("  https://social.example/a  ", "https://social.example/a")]
    [InlineData("Look at this! https://social.example/p/1, wow", "https://social.example/p/1")]
    [InlineData("Check (https://social.example/a_(b)) now", "https://social.example/a_(b)")]
    [InlineData("“https://social.example/quoted”", "https://social.example/quoted")]
    [InlineData("https://münchen.example/straße", "https://münchen.example/straße")]
    [InlineData("HTTPS://Social.Example/Path", "HTTPS://Social.Example/Path")]
    public void An_address_is_found_and_kept_as_typed(string typed, string kept)
    {
        var reading = AddressReader.Read(typed);

        Assert.Empty(reading.Problems);
        Assert.Equal([new Place(PlaceKind.Address, kept)], reading.Places);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<b>x</b>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://files.example/x")]
    [InlineData("mailto:somebody@example.com")]
    [InlineData("http://")]
    [InlineData("https://localhost/x")]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("nonsense")]
    [InlineData("https://exa mple")]
    [InlineData("https://name:password@social.example/")]
    public void What_is_no_web_address_gets_a_clear_error(string typed)
    {
        var reading = AddressReader.Read(typed);

        Assert.Empty(reading.Places);
        Assert.NotEmpty(reading.Problems);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081/post/1")]
    [InlineData("http://localhost:5081/post/1")]
    [InlineData("http://[::1]:5081/post/1")]
    public void A_page_of_this_machine_is_one_where_the_policy_says_so(string address)
    {
        var policy = new AddressPolicy(AllowLoopback: true);

        Assert.Equal([new Place(PlaceKind.Address, address)], AddressReader.Read(address, policy).Places);
        Assert.Equal([new Place(PlaceKind.Address, address)], AddressReader.Find("See " + address, policy));
        Assert.Empty(AddressReader.Find("See " + address));
    }

    [Theory]
    [InlineData("http://intranet/x")]
    [InlineData("http://name:word@localhost/x")]
    [InlineData("file://localhost/etc/passwd")]
    public void The_policy_admits_nothing_else(string address) =>
        Assert.NotEmpty(AddressReader.Read(address, new AddressPolicy(AllowLoopback: true)).Problems);

    [Fact]
    public void A_password_in_an_address_is_never_repeated_in_the_error()
    {
        var problem = Assert.Single(AddressReader.Read("https://name:hush@social.example/").Problems);

        Assert.DoesNotContain("hush", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_lines_give_several_addresses_each_once()
    {
        var reading = AddressReader.Read("a.example/1\r\n\r\nhttps://a.example/1\nsee www.b.example and https://c.example/x");

        Assert.Equal(
            ["https://a.example/1", "https://www.b.example", "https://c.example/x"],
            reading.Places.Select(p => p.Text));
    }

    [Fact]
    public void A_line_of_words_without_an_address_is_named()
    {
        var problem = Assert.Single(AddressReader.Read("https://a.example\njust some words").Problems);

        Assert.Contains("just some words", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_more_than_two_thousand_characters_is_refused_with_the_limit()
    {
        var problem = Assert.Single(AddressReader.Read("https://a.example/" + new string('x', 2_000)).Problems);

        Assert.Contains("2,000", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_addresses_are_taken_and_fifty_one_are_not()
    {
        static string Lines(int n) => string.Join('\n', Enumerable.Range(1, n).Select(i => $"https://a.example/{i}"));

        Assert.Empty(AddressReader.Read(Lines(50)).Problems);
        Assert.Contains("51", Assert.Single(AddressReader.Read(Lines(51)).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void In_running_text_only_addresses_are_found_and_each_once()
    {
        const string Text = """
            Hello
            regards.dana
            dana@school.example wrote (see https://a.example/1, www.b.example).
            Again: https://a.example/1. Not: https://user:word@c.example/ nor http://localhost/x
            """;

        Assert.Equal(["https://a.example/1", "https://www.b.example"], AddressReader.Find(Text).Select(p => p.Text));
    }

    [Fact]
    public void No_more_addresses_are_found_in_running_text_than_a_report_takes() => Assert.Equal(
        AddressReader.MostPlaces,
        AddressReader.Find(string.Join(' ', Enumerable.Range(1, 200).Select(i => $"https://a.example/{i}"))).Count);
}
