using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.Investigation.Asking.Mail;

/// <summary>The words for the line of a digest that says that a question still waits.</summary>
public sealed class QuestionDigest(CaseEngine<QuestionState> engine) : IDigestWords
{
    public string Prefix => QuestionStreams.Prefix;

    public async Task<DigestWords> WordsAsync(DigestLine line, Person person, CancellationToken cancel)
    {
        if (await engine.LoadAsync(line.Case, cancel) is not { } loaded) return new DigestWords.LeftOut("no-such-case");
        var viewer = new Viewer(person.Id, person.Grants);
        if (!QuestionSight.MaySee(viewer, loaded.State)) return new DigestWords.LeftOut("out-of-sight");
        if (!QuestionSight.WaitsFor(viewer, loaded.State)) return new DigestWords.LeftOut("overtaken");
        var reference = CaseReference.OfStream(loaded.Stream);
        return new DigestWords.Listed(reference, "A colleague's question waits for an answer", "/questions/" + reference);
    }
}
