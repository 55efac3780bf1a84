using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>The words for a takedown's lines in a digest: the titles of its letters.</summary>
public sealed class TakedownDigest(CaseEngine<TakedownState> engine, LetterTexts texts, IPeopleDirectory people)
    : IDigestWords
{
    public string Prefix => TakedownStreams.Prefix;

    public async Task<DigestWords> WordsAsync(DigestLine line, Person person, CancellationToken cancel)
    {
        if (await engine.LoadAsync(line.Case, cancel) is not { } loaded) return new DigestWords.LeftOut("no-such-case");
        if (!TakedownStreams.MaySee(person, loaded.Stream, loaded.State, people))
            return new DigestWords.LeftOut("out-of-sight");
        var letter = new Effect(line.Letter, Effect.ToPerson(person.Id), line.About, line.Round);
        if (engine.Decider.StillWanted(loaded.State, letter) is not null || Attention.IsIdle(line.Letter, loaded.State))
            return new DigestWords.LeftOut("overtaken");
        var reference = CaseReference.OfStream(loaded.Stream);
        return new DigestWords.Listed(
            reference, texts.ToPerson(line.Letter, reference).Content.Title, "/cases/" + reference);
    }
}
