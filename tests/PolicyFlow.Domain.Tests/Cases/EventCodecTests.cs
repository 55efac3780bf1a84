using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Tests.Cases;

/// <summary>Two releases run side by side during a deployment: what one does not know, it does not touch.</summary>
public sealed class EventCodecTests
{
    private sealed record Coloured(string Colour, string Shade) : ICaseEvent;

    private static readonly EventCatalogue Newer = new EventCatalogue()
        .Add<Coloured>("coloured", "", version: 3)
        .Upcast("coloured", 1, data => new() { ["colour"] = data["color"]!.GetValue<string>() })
        .Upcast("coloured", 2, data => new() { ["colour"] = data["colour"]!.GetValue<string>(), ["shade"] = "plain" });

    [Fact]
    public void An_unknown_event_is_never_ignored()
    {
        var fault = Assert.Throws<NewerEventException>(() => Decode(TakedownCatalogue.Events, "window-opened", 1, "{}"));

        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_version_is_never_ignored() =>
        Assert.Throws<NewerEventException>(() => Decode(TakedownCatalogue.Events, "minutes-added", 2, """{"minutes":5}"""));

    [Fact]
    public void An_older_version_is_brought_up_to_date_step_by_step()
    {
        var expected = new Coloured("red", "plain");

        Assert.Equal(expected, Decode(Newer, "coloured", 1, """{"color":"red"}"""));
        Assert.Equal(expected, Decode(Newer, "coloured", 2, """{"colour":"red"}"""));
        Assert.Equal(expected, Decode(Newer, "coloured", 3, """{"colour":"red","shade":"plain"}"""));
    }

    [Fact]
    public void A_field_that_this_release_does_not_know_is_ignored() =>
        Assert.Equal(
            new MinutesAdded(5), Decode(TakedownCatalogue.Events, "minutes-added", 1, """{"minutes":5,"mood":"fine"}"""));

    [Fact]
    public void An_event_that_was_never_registered_cannot_be_written() =>
        Assert.Throws<KeyNotFoundException>(() => EventCodec.Encode(
            TakedownCatalogue.Events, new Coloured("red", "plain"), DateTimeOffset.UnixEpoch, Actor.System, "c"));

    private static ICaseEvent Decode(EventCatalogue catalogue, string name, int version, string data) => EventCodec.Decode(
        catalogue,
        new StoredEvent("s", 1, DateTimeOffset.UnixEpoch, "system", "", "c", name, version, data, "", "")).Event;
}
