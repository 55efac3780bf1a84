using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Messages;

namespace PolicyFlow.People.Tests.Messages;

public sealed class TextboxOfTheDemo : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Texts_are_kept_once_newest_first_and_are_there_after_a_restart()
    {
        var box = Open();
        await box.SendAsync(new OutgoingText("one", "07700 900123", "First"));
        _time.Advance(TimeSpan.FromHours(1));
        await box.SendAsync(new OutgoingText("two", "07700 900124", "Second"));

        var again = Open();
        Assert.IsType<TextResult.Accepted>(await again.SendAsync(new OutgoingText("one", "07700 900123", "First")));

        Assert.Equal([(2, "Second"), (1, "First")], again.All.Select(t => (t.Number, t.Text.Text)));
        Assert.Equal("+447700900123", again.All[1].Text.To);
        Assert.Equal(TimeSpan.FromHours(1), again.All[0].At - again.All[1].At);
    }

    [Fact]
    public async Task A_number_that_no_gateway_would_take_is_refused_here_as_well()
    {
        Assert.IsType<TextResult.RefusedForGood>(await Open().SendAsync(new OutgoingText("one", "Dana", "Hello")));
        Assert.Empty(Open().All);
    }

    public void Dispose() => _folder.Dispose();

    private TextboxTransport Open() => new(_folder["texts"], new CaseClock(_time));
}
