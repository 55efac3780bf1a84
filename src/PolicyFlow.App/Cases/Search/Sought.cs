using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;

namespace PolicyFlow.App.Cases.Search;

/// <summary>What somebody typed to find cases: words that must all occur, an address, and people of ours who are called that.
/// A case is found by any of the three.</summary>
/// <param name="Words">The keys of the words.</param>
/// <param name="Address">The key of the address; null where none was typed.</param>
/// <param name="People">Ids of the directory.</param>
public sealed record Sought(IReadOnlyList<Key> Words, Key? Address, IReadOnlyList<string> People)
{
    private const int MostPeople = 20;

    public static Sought Of(string text, IPeopleDirectory people)
    {
        var words = SearchWords.In(text).ToList();
        var address = CanonicalAddress.Of(text);
        return new Sought(
            [.. words.Select(SearchWords.KeyOf)], address is null ? null : SearchWords.KeyOfAddress(address),
            words.Count == 0 ? [] : [.. Called(text, words, people).Take(MostPeople)]);
    }

    public bool IsNothing => Words.Count == 0 && Address is null;

    /// <summary>Whether these texts of one case hold what was typed.</summary>
    public bool IsIn(IEnumerable<string> texts)
    {
        var held = texts.SelectMany(t => SearchWords.Keys(t)).ToHashSet();
        return (Address is { } address && held.Contains(address)) || (Words.Count > 0 && Words.All(held.Contains));
    }

    /// <summary>Whether one of these people is meant.</summary>
    public bool Names(IEnumerable<string> people) => people.Any(People.Contains);

    private static IEnumerable<string> Called(string text, List<string> words, IPeopleDirectory people)
    {
        if (people.FindByEmail(text.Trim()) is { } known) return [known.Id];
        return people.All.Where(p => SearchWords.In(p.Name).ToHashSet().IsSupersetOf(words)).Select(p => p.Id);
    }
}
