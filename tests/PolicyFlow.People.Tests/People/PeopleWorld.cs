using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>A directory over a real SQLite file.</summary>
public sealed class PeopleWorld : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private int _commands;

    public PeopleWorld()
    {
        Clock = new CaseClock(Time);
        Store = SqliteCaseStore.Open(new SqliteStoreOptions(_folder["policyflow.db"]));
        Directory = new PeopleDirectory(new PlainStreams(Store), Clock);
        Office = new PeopleOffice(new PlainStreams(Store), Directory, Clock);
        Cover = new CoverOffice(Office, Directory);
        Schools = new SchoolOffice(new PlainStreams(Store), Directory, Clock);
    }

    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Time { get; } = new(Start);
    public CaseClock Clock { get; }
    public SqliteCaseStore Store { get; }
    public PeopleDirectory Directory { get; }
    public PeopleOffice Office { get; }
    public CoverOffice Cover { get; }
    public SchoolOffice Schools { get; }

    public string NewCommand() => $"command-{++_commands}";

    /// <summary>The directory as another process would see it that opens the same store now.</summary>
    public async Task<PeopleDirectory> SeenByAnotherAsync()
    {
        var other = new PeopleDirectory(new PlainStreams(Store), Clock);
        await other.RefreshAsync();
        return other;
    }

    /// <summary>Adds somebody with roles, as the program itself does.</summary>
    public async Task<Person> PersonAsync(string name, params RoleGrant[] grants)
    {
        var email = name.ToLowerInvariant().Replace(' ', '.') + "@demo.invalid";
        var added = await Office.AddAsync(Actor.System, NewCommand(), name, email);
        Assert.Null(added.Refusal);
        if (grants.Length > 0)
            Assert.Null((await Office.ProposeRolesAsync(Actor.System, NewCommand(), added.Id, grants)).Refusal);
        return Directory.Find(added.Id)!;
    }

    public async Task<School> SchoolAsync(string name)
    {
        var added = await Schools.NameAsync(Actor.System, NewCommand(), name);
        return Directory.FindSchool(added.Id)!;
    }

    public FirstAdministrator FirstAdministrator(string? name, string? email) => new(
        Directory, Office, new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FirstAdministrator:Name"] = name,
            ["FirstAdministrator:Email"] = email,
        }).Build());

    public async ValueTask DisposeAsync()
    {
        Office.Dispose();
        Directory.Dispose();
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
