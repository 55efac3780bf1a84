using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People;

/// <summary>
/// The directory in memory. <see cref="RefreshAsync"/> reads what is new in the store: at start everything, later only
/// the streams whose index entry moved.
/// </summary>
public sealed class PeopleDirectory(PlainStreams streams, CaseClock clock) : IPeopleDirectory, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly MovedStreams _moved = new(streams);
    private volatile DirectorySnapshot _snapshot = DirectorySnapshot.By(clock);

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
            await _moved.ForEachAsync("person", DirectoryStreams.People, async loaded =>
            {
                if (loaded.State.Exists)
                    people.Add(await DirectoryStreams.PersonAsync(streams.Store, loaded, cancel));
            }, cancel);

            var schools = new List<School>();
            await _moved.ForEachAsync("school", DirectoryStreams.Schools, loaded =>
            {
                if (loaded.Version > 0) schools.Add(DirectoryStreams.School(loaded));
                return Task.CompletedTask;
            }, cancel);

            if (people.Count + schools.Count > 0) _snapshot = _snapshot.With(people, schools);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
