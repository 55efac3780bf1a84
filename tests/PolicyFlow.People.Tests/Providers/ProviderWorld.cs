using Microsoft.Extensions.Configuration;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown.Providers;
using PolicyFlow.People.Tests.People;

namespace PolicyFlow.People.Tests.Providers;

/// <summary>A directory of providers over a real SQLite file, with two managers and a safeguarding lead.</summary>
public sealed class ProviderWorld : IAsyncDisposable
{
    private readonly PeopleWorld _people = new();
    private readonly ProviderReader _reader;

    private ProviderWorld()
    {
        Directory = new ProviderDirectory(ShippedProviders.All);
        _reader = new ProviderReader(new PlainStreams(_people.Store), Directory);
        Office = new ProviderOffice(
            new PlainStreams(_people.Store), _reader, Directory, _people.Directory, _people.Clock);
    }

    public ICaseStore Store => _people.Store;
    public ProviderDirectory Directory { get; }
    public ProviderOffice Office { get; }
    public Actor Dana { get; private set; } = Actor.System;
    public Actor Marek { get; private set; } = Actor.System;
    public Actor Lead { get; private set; } = Actor.System;

    public static async Task<ProviderWorld> CreateAsync()
    {
        var world = new ProviderWorld();
        world.Dana = await world.PersonAsync("Demo Dana", Role.Manager);
        world.Marek = await world.PersonAsync("Demo Marek", Role.Manager);
        world.Lead = await world.PersonAsync("Demo Sofia", Role.SafeguardingLead);
        return world;
    }

    public string NewCommand() => _people.NewCommand();

    /// <summary>Changes an entry from how it stands.</summary>
    public Task<OfficeAnswer> ChangeAsync(Actor by, string id, ProviderReach reach, string? command = null)
    {
        var p = Directory.Find(id)!;
        return Office.ChangeAsync(by, command ?? NewCommand(), id, p.Edition, p.Entry, reach);
    }

    /// <summary>Another instance, with a directory and an office of its own over the same store.</summary>
    public async Task<(ProviderDirectory Directory, ProviderOffice Office, ProviderReader Reader)> AnotherAsync()
    {
        var directory = new ProviderDirectory(ShippedProviders.All);
        var reader = new ProviderReader(new PlainStreams(Store), directory);
        await reader.RefreshAsync();
        return (directory, new ProviderOffice(
            new PlainStreams(Store), reader, directory, _people.Directory, _people.Clock), reader);
    }

    public ProviderFreshness Freshness(int? staleAfterDays = null) => new(
        _people.Clock, ProviderOptions.Of(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Providers:StaleAfterDays"] = staleAfterDays?.ToString(System.Globalization.CultureInfo.InvariantCulture) }).Build()));

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _people.DisposeAsync();
    }

    private async Task<Actor> PersonAsync(string name, Role role) =>
        Actor.Person((await _people.PersonAsync(name, new RoleGrant(role))).Id);
}
