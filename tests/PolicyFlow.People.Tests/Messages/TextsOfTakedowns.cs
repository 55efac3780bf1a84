using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.People.Tests.Messages;

/// <summary>The second channel for a child at risk (8.1) and for threats.</summary>
public sealed class TextsOfTakedowns : IDisposable
{
    private static readonly SiteOptions Site = new()
    {
        PublicAddress = "https://policyflow.school.example",
        NetworkName = "Invented Sport Network",
    };

    private readonly TestFolder _folder = new();
    private readonly TextboxTransport _box;

    public TextsOfTakedowns() => _box = new TextboxTransport(_folder["texts"], new CaseClock(new FakeTimeProvider()));

    [Theory]
    [InlineData(TextLetters.ChildAtRisk, "a child may be at risk")]
    [InlineData(TextLetters.Threat, "a threat")]
    public async Task A_text_says_what_where_and_whom_to_call_and_nothing_else(string letter, string what)
    {
        var result = await PerformAsync(letter, "07700 900123");

        Assert.Equal("takedown-7k3m92qx.1.0@policyflow.school.example", Assert.IsType<EffectResult.Accepted>(result).MessageId);
        var text = Assert.Single(_box.All).Text;
        Assert.Equal("+447700900123", text.To);
        Assert.Contains(what, text.Text, StringComparison.Ordinal);
        Assert.Contains("999", text.Text, StringComparison.Ordinal);
        Assert.EndsWith("https://policyflow.school.example/cases/PF-7K3M-92QX", text.Text, StringComparison.Ordinal);
        Assert.True(text.Text.Length <= TextWords.Longest);
        Assert.All(text.Text, c => Assert.InRange(c, ' ', '~'));
    }

    [Theory]
    [InlineData(TextLetters.ChildAtRisk)]
    [InlineData(TextLetters.Threat)]
    public void A_long_address_is_left_out_so_that_the_text_stays_one_message(string letter)
    {
        var site = Site with { PublicAddress = "https://" + new string('a', 60) + ".example" };

        var text = TextWords.Of(letter, "PF-7K3M-92QX", site);

        Assert.True(text.Length <= TextWords.Longest);
        Assert.EndsWith("Open PF-7K3M-92QX now.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Somebody_without_a_number_gets_none_and_the_record_says_so(string? mobile)
    {
        var none = Assert.IsType<EffectResult.NotPossible>(await PerformAsync(TextLetters.Threat, mobile));

        Assert.Equal("This person has given no mobile number.", none.Reason);
    }

    [Fact]
    public async Task A_number_that_is_none_is_for_a_person_to_see_to() =>
        Assert.IsType<EffectResult.RefusedForGood>(await PerformAsync(TextLetters.Threat, "ask Dana"));

    [Fact]
    public async Task Without_a_gateway_the_record_says_so()
    {
        var none = Assert.IsType<EffectResult.NotPossible>(
            await PerformAsync(TextLetters.Threat, "07700 900123", transport: new NoTextGateway()));

        Assert.Equal("No text gateway is set up.", none.Reason);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Whoever_left_or_is_concerned_gets_none(bool left, bool concerned)
    {
        Assert.IsType<EffectResult.NotPossible>(
            await PerformAsync(TextLetters.ChildAtRisk, "07700 900123", left: left, concerned: concerned));
        Assert.Empty(_box.All);
    }

    public void Dispose() => _folder.Dispose();

    private Task<EffectResult> PerformAsync(
        string letter, string? mobile, bool left = false, bool concerned = false, ITextTransport? transport = null)
    {
        var people = DirectorySnapshot.Empty.With(
            [new Person("p-1", "Demo Dana", "dana@demo.invalid", [], Active: !left) { Mobile = mobile }], []);
        var state = new TakedownState { Exists = true, LeftOut = concerned ? ["p-1"] : [] };
        var loaded = new LoadedCase<TakedownState>("takedown-7k3m92qx", state, 1, DateTimeOffset.UnixEpoch, []);
        var effect = new PendingEffect(
            loaded.Stream, "takedown-7k3m92qx/1/0", new Effect(letter, TextLetters.Lane("p-1")), DateTimeOffset.UnixEpoch,
            Attempts: 0, InDoubt: false, LastError: null);
        return new TakedownTexts(transport ?? _box, people, Site).PerformAsync(loaded, effect, default);
    }
}
