using System.Text;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Store.Tests.Contract;

/// <summary>Makes what the tests write.</summary>
public static class Make
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static NewEvent Event(string name = "reported", string data = "{}", DateTimeOffset? at = null) =>
        new(at ?? Monday, "person:p-1", "16.3", "", name, 1, data);

    public static Append Write(string stream, int expected, string command, params NewEvent[] events) =>
        new(stream, expected, command, events.Length == 0 ? [Event()] : events);

    public static Append WithoutEvents(string stream, int expected, string command) =>
        new(stream, expected, command, []);

    public static Body Body(string id, string text, string owner = "reporter") =>
        new(id, owner, [1, 2, 3, (byte)id.Length], "text/plain", Encoding.UTF8.GetBytes(text));

    public static NewEffect Effect(string id, DateTimeOffset? notBefore = null, string lane = "host:a1") =>
        new(id, new Effect("send-notice", lane, "a1", 2), notBefore ?? Monday);
}
