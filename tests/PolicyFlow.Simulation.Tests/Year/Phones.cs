using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Messages;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>The gateway of text messages: busy now and then, as the time and the number will have it.</summary>
internal sealed class Phones(Chance chance, CaseClock clock) : ITextTransport
{
    private readonly List<OutgoingText> _taken = [];

    public IReadOnlyList<OutgoingText> Taken => _taken;

    public Task<TextResult> SendAsync(OutgoingText text, CancellationToken cancel = default)
    {
        var quarter = clock.Now.UtcTicks / TimeSpan.FromMinutes(15).Ticks;
        if (chance.OneIn(5, "busy", text.To, quarter.ToString(CultureInfo.InvariantCulture)))
            return Task.FromResult<TextResult>(new TextResult.TryLater("The gateway is busy."));
        _taken.Add(text);
        return Task.FromResult<TextResult>(new TextResult.Accepted());
    }
}
