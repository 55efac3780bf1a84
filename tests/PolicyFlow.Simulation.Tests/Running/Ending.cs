using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Simulation.Tests.Year;

namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>How a year ended.</summary>
/// <param name="Timelines">Every event of every case, without salts and without what tells of a repeated sending.</param>
/// <param name="Mails">Every mail that arrived, by Message-ID.</param>
/// <param name="SentTwice">Message-IDs that were sent more than once.</param>
/// <param name="ToldAsRepeated">Message-IDs of which the timeline says so.</param>
/// <param name="Wrongs">What must never happen and did.</param>
/// <param name="Happened">How often each kind of event happened.</param>
internal sealed partial record Ending(
    IReadOnlyList<string> Timelines, IReadOnlyList<string> Mails, IReadOnlySet<string> SentTwice,
    IReadOnlySet<string> ToldAsRepeated, IReadOnlyList<string> Wrongs, IReadOnlyDictionary<string, int> Happened,
    bool ChainsAreWhole, int Waiting, int Crashes)
{
    public static async Task<Ending> OfAsync(Machine machine, World world, int crashes)
    {
        var timelines = new List<string>();
        var repeated = new HashSet<string>();
        var happened = new Dictionary<string, int>();
        List<string> wrongs = [.. world.Wrongs];
        var waiting = 0;
        foreach (var head in await machine.Store.HeadsAsync(null, 1000))
        {
            var slice = await machine.Store.ReadAsync(head.Stream);
            waiting += (await machine.Store.EffectsAsync(head.Stream)).Count;
            var promises = CaseKind.Of(head.Stream) == CaseKind.Takedown ? new Promises(head.Stream) : null;
            foreach (var e in slice!.Events)
            {
                timelines.Add($"{e.Stream} {e.Sequence} {e.At:O} {e.Actor} {e.CommandId} {e.Name} {Plain(e.Data)}");
                happened[e.Name] = happened.GetValueOrDefault(e.Name) + 1;
                var recorded = EventCodec.Decode(CatalogueOf(e.Stream), e);
                promises?.Add(recorded, e.CommandId);
                if (RepeatedIn(recorded.Event) is { } id) repeated.Add(id);
            }

            if (promises is null) continue;
            promises.End();
            wrongs.AddRange(promises.Broken);
            wrongs.AddRange(await LostAsync(machine, head.Stream, promises.State));
        }

        var sent = world.Post.Taken.Select(t => t.Mail.MessageId).Concat(world.Phones.Taken.Select(t => t.MessageId)).ToList();
        return new Ending(
            timelines,
            [
                .. world.Post.Taken.Select(t => $"{t.Mail.MessageId} {t.Mail.To} {t.Mail.Subject}").Distinct().Order(),
                .. world.Phones.Taken.Select(t => $"{t.MessageId} {t.To}").Distinct().Order(),
            ],
            sent.CountBy(id => id).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet(),
            repeated,
            wrongs,
            happened,
            (await new ChainVerifier(machine.Store).VerifyAsync()).IsWhole,
            waiting,
            crashes);
    }

    private static string? RepeatedIn(ICaseEvent what) => what switch
    {
        NoticeSent { Repeated: true } sent => sent.MessageId,
        EscalationSent { Repeated: true } sent => sent.MessageId,
        PoliceReportSent { Repeated: true } sent => sent.MessageId,
        MailSent { Repeated: true } sent => sent.MessageId,
        _ => null,
    };

    /// <summary>Files that a case names and that are not there.</summary>
    private static async Task<IReadOnlyList<string>> LostAsync(Machine machine, string stream, TakedownState state)
    {
        var lost = new List<string>();
        foreach (var file in state.Files)
        {
            await using var content = await machine.Files.OpenAsync(EvidenceKey.Of(stream, file.Sha256));
            if (content is null) lost.Add($"{stream} names the file {file.Sha256}, and it is not there");
        }

        return lost;
    }

    private static EventCatalogue CatalogueOf(string stream) => CaseKind.Of(stream) == CaseKind.Digest
        ? DigestCatalogue.Events
        : TakedownCatalogue.Events;

    private static string Plain(string data) => Salted().Replace(data, "");

    [GeneratedRegex("""("sha256":"[0-9a-f]{64}")|("repeated":(true|false))""")]
    private static partial Regex Salted();
}
