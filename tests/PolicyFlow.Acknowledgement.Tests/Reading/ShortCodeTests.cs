using System.Net;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>The code of a printed letter.</summary>
public sealed class ShortCodeTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    [Fact]
    public async Task The_code_of_a_letter_leads_to_the_page_and_the_way_is_on_record()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var code = await asked.CodeAsync();
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", code);

        var typed = code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o');
        var sent = (await reader.SubmitAsync("/confirm", "/confirm", ("code", $"  {typed} "))).Is(HttpStatusCode.SeeOther);

        await reader.ReadAllAsync(sent.Location!);
        (await reader.SignAsync(sent.Location!)).LeadsTo(sent.Location + "/certificate");
        (await reader.GetAsync(sent.Location + "/certificate")).Says("By the code on a printed letter");
        Assert.Equal(EntryWays.ShortCode, (await asked.StateAsync()).How);
    }

    [Fact]
    public async Task Wrong_codes_are_answered_alike_however_near_they_are()
    {
        var code = await (await site.AskAsync()).CodeAsync();
        using var reader = site.Reader();
        var page = await reader.GetAsync("/confirm");
        var wrong = (await reader.SubmitAsync(page, "/confirm", ("code", "ABCD-EFGH-JKMN"))).Is(HttpStatusCode.UnprocessableEntity);

        foreach (var other in (string[])
                 [
                     code[..^1] + (code[^1] == 'A' ? 'B' : 'A'), code[..^1], code + "A", "<script>", new string('A', 4000),
                     string.Join('-', code.Split('-').Reverse()), "' OR 1=1",
                 ])
            Assert.Equal(wrong.Words, (await reader.SubmitAsync(page, "/confirm", ("code", other))).Words);
        (await reader.SubmitAsync(page, "/confirm", ("code", "  "))).Says("Enter the code on your letter");
    }

    [Fact]
    public async Task A_code_of_last_years_key_is_good_and_is_found_where_it_always_was()
    {
        var asked = await site.AskAsync();
        var (old, young) = (new byte[32], new byte[32]);
        young[0] = 1;
        var (store, engine) = (site.Get<ICaseStore>(), site.Get<CaseEngine<EntryState>>());
        var before = new ShortCodes(new CaseSecrets(old), store, engine);
        var after = new ShortCodes(new CaseSecrets([young, old]), store, engine);
        var state = await asked.StateAsync();

        Assert.NotEqual(before.Of(state), after.Of(state));
        Assert.Equal(before.Of(state)[..4], after.Of(state)[..4]);
        Assert.Equal(asked.Stream, (await after.FindAsync(before.Of(state)))!.Stream);
        Assert.Equal(asked.Stream, (await after.FindAsync(after.Of(state)))!.Stream);
        Assert.Null(await before.FindAsync(after.Of(state)));
    }

    [Fact]
    public void Tries_are_counted_for_each_client_and_for_all_together()
    {
        using var limits = new ConfirmLimits();
        var client = IPAddress.Parse("192.0.2.1");

        Assert.All(Enumerable.Range(0, ConfirmLimits.TriesPerClient), _ => Assert.True(limits.MayTry(client)));
        Assert.False(limits.MayTry(client));
        Assert.True(limits.MayTry(IPAddress.Parse("192.0.2.2")));
        var others = Enumerable.Range(0, ConfirmLimits.TriesOfAll).Count(n => limits.MayTry(new IPAddress([10, 0, (byte)(n / 256), (byte)n])));
        Assert.Equal(ConfirmLimits.TriesOfAll - ConfirmLimits.TriesPerClient - 1, others);
    }
}
