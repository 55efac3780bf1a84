using System.Diagnostics;
using System.Net;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>A new link goes to the address on the staff list and nowhere else; whoever asks learns nothing.</summary>
public sealed class NewLinkTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    [Fact]
    public async Task Known_and_unknown_addresses_are_answered_alike_and_only_the_known_ones_own_entries_get_a_link()
    {
        var one = await site.AskAsync("Demo One", "shared@demo.invalid");
        var other = await site.AskAsync("Demo Other", "Shared@Demo.invalid");
        var stranger = await site.AskAsync("Demo Stranger", "stranger@demo.invalid");
        var done = await site.AskAsync("Demo Done", "shared@demo.invalid");
        await done.DoAsync(_ => new LapseEntry());
        using var reader = site.Reader();

        var known = await AskAsync(reader, " SHARED@demo.invalid ");
        var unknown = await AskAsync(reader, "nobody@demo.invalid");

        Assert.Equal(known.Words, unknown.Words);
        Assert.Equal(1, await SentAsync(one));
        Assert.Equal(1, await SentAsync(other));
        Assert.Equal(0, await SentAsync(stranger));
        Assert.Equal(0, await SentAsync(done));
    }

    [Fact]
    public async Task Both_answers_take_the_same_time()
    {
        await site.AskAsync("Demo Timed", "timed@demo.invalid");
        using var reader = site.Reader();

        foreach (var email in (string[])["timed@demo.invalid", "no-such@demo.invalid"])
        {
            var watch = Stopwatch.StartNew();
            await AskAsync(reader, email);
            Assert.True(watch.ElapsedMilliseconds >= 690, $"{watch.ElapsedMilliseconds} ms");
        }
    }

    [Fact]
    public async Task The_same_form_twice_sends_one_mail_and_a_day_brings_no_more_than_five()
    {
        var asked = await site.AskAsync("Demo Many", "many@demo.invalid");
        using var reader = site.Reader();
        var page = await reader.GetAsync("/confirm/nonsense");

        for (var i = 0; i < 2; i++)
            (await reader.SubmitAsync(page, "/confirm/new-link", ("email", "many@demo.invalid"))).LeadsTo("/confirm/new-link?sent=yes");
        Assert.Equal(1, await SentAsync(asked));

        for (var i = 0; i < ConfirmLimits.AsksPerAddress; i++) await AskAsync(reader, "many@demo.invalid");
        Assert.Equal(ConfirmLimits.AsksPerAddress - 1, await SentAsync(asked));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("<script>@demo.invalid")]
    public async Task What_is_no_address_is_asked_for_again(string email)
    {
        using var reader = site.Reader();

        var answer = await reader.SubmitAsync("/confirm/new-link", "/confirm/new-link", ("email", email));

        answer.Is(HttpStatusCode.UnprocessableEntity).Says("There is a problem");
        Assert.DoesNotContain("<script>@", answer.Html, StringComparison.Ordinal);
    }

    private static async Task<Sheet> AskAsync(Reader reader, string email)
    {
        (await reader.SubmitAsync("/confirm/new-link", "/confirm/new-link", ("email", email))).LeadsTo("/confirm/new-link?sent=yes");
        return (await reader.GetAsync("/confirm/new-link?sent=yes")).Is(HttpStatusCode.OK);
    }

    private async Task<int> SentAsync(AskedPerson asked) =>
        (await site.Get<ICaseStore>().ReadAsync(asked.Stream))!.Events.Count(e => e.Name == "link-sent-again");
}
