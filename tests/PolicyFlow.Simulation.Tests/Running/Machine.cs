using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Simulation.Tests.Crashing;
using PolicyFlow.Simulation.Tests.Year;

namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>One life of the program on one database file, put together from its real parts.</summary>
internal sealed class Machine : IAsyncDisposable, IDriveCases
{
    public static readonly SiteOptions Site = new()
    {
        PublicAddress = "https://policyflow.example",
        NetworkName = "Invented Network",
    };

    private static readonly EphemeralDataProtectionProvider Protection = new();

    private readonly SqliteCaseStore _file;
    private readonly IDriving _driving;
    private readonly CaseEngine<DigestState> _digests;

    private Machine(
        string path, SqliteCaseStore file, CrashPlan plan, World world, CaseClock clock, DriverIdentity identity,
        IDriving driving)
    {
        (_file, _driving) = (file, driving);
        Store = new CrashingStore(file, plan);
        Files = new CrashingFiles(new FolderFileStore(path + "-files"), plan);
        Engine = new CaseEngine<TakedownState>(TakedownSetup.Setup(world.People, Rules.Default), Store, clock, this);
        _digests = new CaseEngine<DigestState>(DigestSetup.Setup(Rules.Default), Store, clock, this);
        Outcomes = new LetterOutcomes(
            [new TakedownPost(Engine, new LetterAddresses(Store, world.People))], Store,
            new MailReach(Store, world.People, new CaseSecrets(new byte[32]), clock), clock, Site);
        var layout = new MailLayout(Site.NetworkName, demo: false);
        var templates = new TemplateWriter(new TemplateBook(), NullLogger<TemplateWriter>.Instance);
        var texts = new LetterTexts(Site, templates);
        var mail = new CrashingTransport(world.Post, plan);
        var performer = new TakedownPerformer(
            new TakedownLooks(Store, Files, new CrashingProbe(world.Web, plan)),
            new TakedownTexts(new CrashingTexts(world.Phones, plan), world.People, Site),
            new OutsideLetters(Store, mail, world.People, clock, Site),
            new TakedownLetters(
                Store, mail, layout, texts, world.People, new DigestDesk(_digests, clock),
                new TrackTokens(Protection, clock, Site), new AffectedTokens(Protection, clock, Site),
                new AuthorTokens(Protection, clock, Site), Site));
        var digests = new DigestMail(
            _digests, [new TakedownDigest(Engine, texts, world.People)], mail, layout, templates, world.People, Site);
        Turns =
        [
            TurnOf(TakedownStreams.Prefix, Engine, new Watch(performer, world.Wrongs)), TurnOf(CaseKind.Digest.Prefix, _digests, digests),
        ];

        CaseTurn<TState> TurnOf<TState>(string prefix, CaseEngine<TState> engine, IEffectPerformer<TState> performer)
            where TState : class => new(
            prefix, engine, performer, Store, clock, TimeProvider.System, identity,
            NullLogger<CaseTurn<TState>>.Instance)
            {
                OneByOne = true,
            };
    }

    public CaseEngine<TakedownState> Engine { get; }

    public ICaseStore Store { get; }

    public IFileStore Files { get; }

    /// <summary>Takes in what mail servers tell of letters that they had taken over.</summary>
    public LetterOutcomes Outcomes { get; }

    public IReadOnlyList<ICaseTurn> Turns { get; }

    public static async Task<Machine> StartAsync(
        string path, int life, CrashPlan plan, World world, CaseClock clock, IDriving driving)
    {
        var file = SqliteCaseStore.Open(new SqliteStoreOptions(path) { Readers = 1 });
        var identity = new DriverIdentity($"life-{life}");
        await file.ReleaseClaimsOfOthersAsync(identity.Owner);
        return new Machine(path, file, plan, world, clock, identity, driving);
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
