using System.Text;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Proof;

namespace PolicyFlow.Store.Tests.Carrying;

/// <summary>Fills an installation with something of everything that there can be.</summary>
public static class FullHouse
{
    public const string Case = "case-1";
    public const string Erased = "case-2";
    public const string Long = "access-case-1";

    /// <summary>The id of a command, too long for the name of a row.</summary>
    public static readonly string LongCommand = "a long one: " + new string('a', 300);

    public static async Task FillAsync(this Installation installation)
    {
        var store = installation.Store;
        await store.TellAsync(Case, "words of \"many\" kinds: ü, \u2028, 漢字");
        await store.TellAsync(Case, new string('w', 50_000), "host");
        await MustAsync(store, Make.Write(Case, 2, "approve", Make.Event("approved", at: Make.Monday.AddHours(1))) with
        {
            Due = Make.Monday.AddHours(30).AddTicks(7),
            Effects =
            [
                Make.Effect("sent"), Make.Effect("in-hand"), Make.Effect("waits-behind", Make.Monday.AddMinutes(1)),
                Make.Effect("failed", Make.Monday.AddHours(2), "host:a2"),
            ],
            AddKeys =
            [
                new Key("url", "https://other.example/1", "s1"), new Key("queue", "open", "2026"), new Key("x", ""),
            ],
        });
        await MustAsync(store, Make.WithoutEvents(Case, 3, LongCommand) with
        {
            CompletedEffects = ["sent"],
            RemoveKeys = [new Key("x", "")],
            Due = Make.Monday.AddHours(30).AddTicks(7),
        });
        var (now, later) = (Make.Monday.AddHours(3), Make.Monday.AddHours(4));
        await store.ClaimAsync(Case, "in-hand", "driver", now, later);
        await store.ClaimAsync(Case, "failed", "driver", now, later);
        await store.RetryLaterAsync(Case, "failed", later, "The server was busy.");

        await store.TellAsync(Erased, "words about Invented Ivy");
        await store.TellAsync(Erased, "words that stay");
        await store.EraseAsync(Erased, ["b1"]);
        for (var n = 0; n < 16; n++)
        {
            var opened = Enumerable.Range(0, 40).Select(i => Make.Event("opened", $"{{\"n\":{i}}}"));
            await MustAsync(store, new Append(Long, n * 40, $"read-{n}", [.. opened]));
        }

        await new SealKeeper(store, installation.Holdings.Files).SealAsync(Make.Monday.AddDays(2));
        foreach (var name in new[] { "evidence/case-1/aa", "draft/d1/note" })
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes("the bytes of " + name));
            await installation.Holdings.Files.PutAsync(name, content);
        }
    }

    private static async Task MustAsync(ICaseStore store, Append append) =>
        Assert.Equal(AppendOutcome.Written, (await store.AppendAsync(append)).Outcome);
}
