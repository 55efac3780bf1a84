using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>The words for the line of a digest that says that mail waits.</summary>
public sealed class PenDigest(ICaseStore store, IPeopleDirectory people) : IDigestWords
{
    public string Prefix => PenState.Index;

    public async Task<DigestWords> WordsAsync(DigestLine line, Person person, CancellationToken cancel)
    {
        if (!PenSight.MaySee(new Viewer(person.Id, person.Grants), people)) return new DigestWords.LeftOut("out-of-sight");
        var count = await store.CountAsync(
            PenState.Index, PenState.ValueOf(PenPlace.Waiting), MailPen.CountTo, cancel);
        return count == 0
            ? new DigestWords.LeftOut("overtaken")
            : new DigestWords.Listed("Mail", $"Mail waits for somebody to say what it is: {count}", "/mail");
    }
}
