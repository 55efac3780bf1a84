using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.Investigation.Letters;

/// <summary>The words for an investigation's lines in a digest: the titles of its letters.</summary>
public sealed class InvestigationDigest(
    CaseEngine<InvestigationState> engine, TemplateWriter templates, IPeopleDirectory people) : IDigestWords
{
    public string Prefix => InvestigationStreams.Prefix;

    public async Task<DigestWords> WordsAsync(DigestLine line, Person person, CancellationToken cancel)
    {
        if (await engine.LoadAsync(line.Case, cancel) is not { } loaded) return new DigestWords.LeftOut("no-such-case");
        if (!InvestigationLinks.MaySee(person, loaded.Stream, loaded.State, people))
            return new DigestWords.LeftOut("out-of-sight");
        var letter = new Effect(line.Letter, Effect.ToPerson(person.Id), line.About, line.Round);
        if (engine.Decider.StillWanted(loaded.State, letter) is not null) return new DigestWords.LeftOut("overtaken");
        var reference = CaseReference.OfStream(loaded.Stream);
        var (_, content) = templates.Write(line.Letter, new TemplateValues((Placeholders.ReferenceName, reference)));
        return new DigestWords.Listed(reference, content.Title, InvestigationLinks.PathOf(loaded.Stream));
    }
}
