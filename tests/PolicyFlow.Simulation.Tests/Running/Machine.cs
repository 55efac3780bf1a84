using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Simulation.Tests.Crashing;

namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>One life of the program on one database file, put together from its real parts.</summary>
internal sealed class Machine : IAsyncDisposable, IDriveCases
{
    private static readonly SiteOptions Site = new()
    {
        PublicAddress = "https://policyflow.example",
        NetworkName = "Invented Network",
    };

    private static readonly EphemeralDataProtectionProvider Protection = new();

    private readonly SqliteCaseStore _file;
    private readonly IDriving _driving;
    private readonly CaseEngine<DigestState> _digests;

    private Machine(
        SqliteCaseStore file, ICaseStore store, IPeopleDirectory people, IMailTransport transport, CaseClock clock,
        DriverIdentity identity, IDriving driving)
    {
        (_file, Store, _driving) = (file, store, driving);
        Engine = new CaseEngine<TakedownState>(TakedownSetup.Setup(people, Rules.Default), store, clock, this);
        _digests = new CaseEngine<DigestState>(DigestSetup.Setup(Rules.Default), store, clock, this);
        var (layout, texts) = (new MailLayout(Site.NetworkName, demo: false), new LetterTexts(Site));
        var letters = new TakedownLetters(
            store, transport, layout, texts, people, new DigestDesk(_digests, clock),
            new TrackTokens(Protection, clock, Site), clock, Site);
        var digests = new DigestMail(
            _digests, [new TakedownDigest(Engine, texts, people)], transport, layout, people, Site);
        Turns =
        [
            TurnOf(TakedownStreams.Prefix, Engine, letters), TurnOf(CaseKind.Digest.Prefix, _digests, digests),
        ];

        CaseTurn<TState> TurnOf<TState>(string prefix, CaseEngine<TState> engine, IEffectPerformer<TState> performer)
            where TState : class => new(
            prefix, engine, performer, store, clock, TimeProvider.System, identity,
            NullLogger<CaseTurn<TState>>.Instance)
            {
                OneByOne = true,
            };
    }

    public CaseEngine<TakedownState> Engine { get; }

    public ICaseStore Store { get; }

    public IReadOnlyList<ICaseTurn> Turns { get; }

    public static async Task<Machine> StartAsync(
        string path, int life, CrashPlan plan, IPeopleDirectory people, IMailTransport post, CaseClock clock,
        IDriving driving)
    {
        var file = SqliteCaseStore.Open(new SqliteStoreOptions(path) { Readers = 1 });
        var identity = new DriverIdentity($"life-{life}");
        await file.ReleaseClaimsOfOthersAsync(identity.Owner);
        return new Machine(
            file, new CrashingStore(file, plan), people, new CrashingTransport(post, plan), clock, identity,
            driving);
    }

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        _digests.Dispose();
        await _file.DisposeAsync();
    }

    ValueTask IDriveCases.ChangedAsync(string stream)
    {
        _driving.Changed(stream);
        return ValueTask.CompletedTask;
    }
}
