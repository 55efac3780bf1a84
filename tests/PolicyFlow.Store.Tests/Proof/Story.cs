using System.Globalization;
using System.Text.Json;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Proof;

/// <summary>Streams whose events refer to bodies, as cases have them.</summary>
public static class Story
{
    /// <summary>Writes one event with a body: <c>{"items":[{"note":{"id":…,"sha256":…}}]}</c>.</summary>
    public static async Task<StoredEvent> TellAsync(
        this ICaseStore store, string stream, string words, string owner = "reporter")
    {
        var version = await VersionAsync(store, stream);
        var body = Make.Body("b" + (version + 1).ToString(CultureInfo.InvariantCulture), words, owner);
        var reference = new BodyRef(body.Id, EventHash.OfBody(body.Salt, body.Bytes));
        var fields = new { items = new[] { new { note = reference } } };
        var told = Make.Event(
            "told", JsonSerializer.Serialize(fields, JsonSerializerOptions.Web), Make.Monday.AddMinutes(version));
        var result = await store.AppendAsync(
            Make.Write(stream, version, $"tell-{version}", told) with
            {
                Bodies = [body],
                AddKeys = [new Key("word", words)],
            });
        Assert.Equal(AppendOutcome.Written, result.Outcome);
        return result.Events[0];
    }

    /// <summary>Stands in for the case service's erasure: the event and the bodies in one write.</summary>
    public static async Task EraseAsync(
        this ICaseStore store, string stream, IReadOnlyList<string> bodies, CancellationToken cancel = default)
    {
        var version = await VersionAsync(store, stream);
        var data = JsonSerializer.Serialize(new { bodies, rule = "test", reason = "asked for" });
        var erased = Make.Event("body-erased", data, Make.Monday.AddDays(1));
        var result = await store.AppendAsync(
            Make.Write(stream, version, $"erase-{version}", erased) with
            {
                ErasedBodies = bodies,
            },
            cancel);
        Assert.Equal(AppendOutcome.Written, result.Outcome);
    }

    private static async Task<int> VersionAsync(ICaseStore store, string stream) =>
        (await store.ReadAsync(stream))?.Head.Version ?? 0;
}
