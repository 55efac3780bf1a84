using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
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
internal sealed partial record Ending(
    IReadOnlyList<string> Timelines, IReadOnlyList<string> Mails, IReadOnlySet<string> SentTwice,
    IReadOnlySet<string> ToldAsRepeated, bool ChainsAreWhole, int Waiting, int Crashes)
{
    public static async Task<Ending> OfAsync(Machine machine, Post post, int crashes)
    {
        var timelines = new List<string>();
        var repeated = new HashSet<string>();
        var waiting = 0;
        foreach (var head in await machine.Store.HeadsAsync(null, 1000))
        {
            var slice = await machine.Store.ReadAsync(head.Stream);
            waiting += (await machine.Store.EffectsAsync(head.Stream)).Count;
            foreach (var e in slice!.Events)
            {
                timelines.Add($"{e.Stream} {e.Sequence} {e.At:O} {e.Actor} {e.CommandId} {e.Name} {Plain(e.Data)}");
                var id = EventCodec.Decode(CatalogueOf(e.Stream), e).Event switch
                {
                    NoticeSent { Repeated: true } sent => sent.MessageId,
                    MailSent { Repeated: true } sent => sent.MessageId,
                    _ => null,
                };
                if (id is not null) repeated.Add(id);
            }
        }

        return new Ending(
            timelines,
            [.. post.Taken.Select(t => $"{t.Mail.MessageId} {t.Mail.To} {t.Mail.Subject}").Distinct().Order()],
            post.Taken.CountBy(t => t.Mail.MessageId).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet(),
            repeated,
            (await new ChainVerifier(machine.Store).VerifyAsync()).IsWhole,
            waiting,
            crashes);
    }

    private static EventCatalogue CatalogueOf(string stream) => CaseKind.Of(stream) == CaseKind.Digest
        ? DigestCatalogue.Events
        : TakedownCatalogue.Events;

    private static string Plain(string data) => Salted().Replace(data, "");

    [GeneratedRegex("""("sha256":"[0-9a-f]{64}")|("repeated":(true|false))""")]
    private static partial Regex Salted();
}
