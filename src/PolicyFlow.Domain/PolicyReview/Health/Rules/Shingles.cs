namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>
/// Finds the earlier text that shares most with a new one, by runs of three words. A run that stands in many texts says
/// nothing, so that no list grows long: the time stays in proportion to the text.
/// </summary>
internal sealed class Shingles
{
    private const int Run = 3;
    private const int MostPlaces = 16;

    private readonly Dictionary<ulong, List<int>> _places = [];
    private readonly List<int> _sizes = [];

    /// <summary>How many texts there are.</summary>
    public int Count => _sizes.Count;

    /// <summary>Adds a text, whose number is how many came before.</summary>
    /// <returns>The earlier texts that share a run with it, with how many.</returns>
    public IReadOnlyDictionary<int, int> Add(IReadOnlyList<string> words)
    {
        var shared = new Dictionary<int, int>();
        var runs = Runs(words);
        foreach (var run in runs)
        {
            if (!_places.TryGetValue(run, out var places)) _places.Add(run, places = []);
            foreach (var earlier in places) shared[earlier] = shared.GetValueOrDefault(earlier) + 1;
            if (places.Count < MostPlaces) places.Add(_sizes.Count);
        }

        _sizes.Add(runs.Count);
        return shared;
    }

    /// <summary>How many different runs a text has.</summary>
    public int Size(int text) => _sizes[text];

    private static HashSet<ulong> Runs(IReadOnlyList<string> words)
    {
        var runs = new HashSet<ulong>();
        for (var i = 0; i + Run <= words.Count; i++) runs.Add(Hash(words, i));
        return runs;
    }

    // The same on every machine, unlike the hash codes of strings: findings must not differ.
    private static ulong Hash(IReadOnlyList<string> words, int from)
    {
        var hash = 14695981039346656037UL;
        for (var i = from; i < from + Run; i++)
        {
            foreach (var c in words[i]) hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }
}
