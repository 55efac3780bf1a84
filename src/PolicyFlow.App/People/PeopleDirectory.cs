using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People;

/// <summary>
/// The directory in memory. <see cref="RefreshAsync"/> reads what is new in the store: at start everything, later only
/// the streams whose index entry moved.
/// </summary>
public sealed class PeopleDirectory(PlainStreams streams) : IPeopleDirectory, IDisposable
{
    private const int Page = 500;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private volatile DirectorySnapshot _snapshot = DirectorySnapshot.Empty;

    /// <summary>The directory at this moment, for several questions that must agree with each other.</summary>
    public DirectorySnapshot Snapshot => _snapshot;

    public IReadOnlyList<Person> All => _snapshot.All;
    public IReadOnlyList<School> Schools => _snapshot.Schools;

    public Person? Find(string id) => _snapshot.Find(id);
    public Person? FindByEmail(string email) => _snapshot.FindByEmail(email);
    public School? FindSchool(string id) => _snapshot.FindSchool(id);
    public OnDuty DutyFor(string? school, IReadOnlySet<string> leftOut) => _snapshot.DutyFor(school, leftOut);

    /// <summary>Reads what this or another instance wrote since the last time.</summary>
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            var people = new List<Person>();
            foreach (var stream in await MovedAsync("person", cancel))
            {
                var loaded = await streams.LoadAsync(DirectoryStreams.People, stream, cancel);
                if (loaded.State.Exists)
                    people.Add(await DirectoryStreams.PersonAsync(streams.Store, loaded, cancel));
                _known[stream] = loaded.Version;
            }

            var schools = new List<School>();
            foreach (var stream in await MovedAsync("school", cancel))
            {
                var loaded = await streams.LoadAsync(DirectoryStreams.Schools, stream, cancel);
                if (loaded.Version > 0) schools.Add(DirectoryStreams.School(loaded));
                _known[stream] = loaded.Version;
            }

            if (people.Count + schools.Count > 0) _snapshot = _snapshot.With(people, schools);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<List<string>> MovedAsync(string value, CancellationToken cancel)
    {
        var moved = new List<string>();
        for (string? after = null; ;)
        {
            var page = await streams.Store.FindAsync(
                new KeyQuery(DirectoryStreams.Index, value, Page, after), cancel);
            moved.AddRange(page.Found
                .Where(k => string.CompareOrdinal(
                    k.Sort, DirectoryStreams.Sort(_known.GetValueOrDefault(k.Stream))) > 0)
                .Select(k => k.Stream));
            if (page.Next is null) return [.. moved.Distinct()];
            after = page.Next;
        }
    }
}
