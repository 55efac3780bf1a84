using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.Domain.Tests.Takedown.Providers;

public sealed class ProviderProblemsTests
{
    [Fact]
    public void A_plain_entry_is_taken() => Assert.Empty(ProviderProblems.Of(
        ProviderStory.Entry with { Hours = "Monday to Friday, 10am–4pm", Takes = "One line\nand another" },
        new ProviderReach("https://support.example.com/#/report?id=1", "abuse@example.com", "0344 381 4772")));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://chatter.example/report")]
    [InlineData("https://user:secret@chatter.example/")]
    [InlineData("https://127.0.0.1/report")]
    [InlineData("https://[::1]/report")]
    [InlineData("https://localhost/report")]
    [InlineData("https://chatter.example/a b")]
    [InlineData("https://chatter.example/\r\nSet-Cookie: a=b")]
    [InlineData("https://chatter.example/\u202Ereport")]
    [InlineData("//chatter.example/report")]
    [InlineData("data:text/html,x")]
    public void A_form_has_a_whole_https_address(string form) =>
        Assert.Equal(["form"], Fields(ProviderStory.Entry, new ProviderReach(Form: form)));

    [Theory]
    [InlineData("abuse@chatter.example\r\nBcc: all@demo.invalid")]
    [InlineData("abuse@chatter.example, other@demo.invalid")]
    [InlineData("Abuse <abuse@chatter.example>")]
    public void An_email_address_is_one_address_and_nothing_else(string email) =>
        Assert.Equal(["email"], Fields(ProviderStory.Entry, new ProviderReach(Email: email)));

    [Theory]
    [InlineData("call me")]
    [InlineData("1")]
    [InlineData("01632 960 001\n01632 960 002")]
    [InlineData("0000000000 0000000000 0000000000")]
    public void A_phone_number_can_be_dialled(string phone) =>
        Assert.Equal(["phone"], Fields(ProviderStory.Entry, new ProviderReach(Phone: phone)));

    [Theory]
    [InlineData("https://chatter.example")]
    [InlineData("chatter")]
    [InlineData("10.0.0.1")]
    [InlineData("*.chatter.example")]
    [InlineData("chatter.example/path")]
    public void A_website_is_named_by_its_host_alone(string host) =>
        Assert.Equal(["hosts"], Fields(ProviderStory.Entry with { Hosts = [host] }, ProviderReach.None));

    [Fact]
    public void Too_long_too_many_and_invisible_words_are_refused_field_by_field()
    {
        var entry = new ProviderEntry(
            new string('a', 101), (ProviderScope)99, [.. Enumerable.Range(0, 41).Select(n => $"h{n}.example")],
            [new string('b', 301)], "10am\u202E4pm", new string('c', 1001));

        Assert.Equal(
            ["name", "scope", "hosts", "steps", "hours", "takes", "form"],
            Fields(entry, new ProviderReach("https://chatter.example/" + new string('d', 500))));
        Assert.Equal(
            ["steps"], Fields(ProviderStory.Entry with { Steps = [.. Enumerable.Repeat("x", 21)] }, ProviderReach.None));
    }

    private static IEnumerable<string> Fields(ProviderEntry entry, ProviderReach reach) =>
        ProviderProblems.Of(entry, reach).Select(p => p.Field);
}
