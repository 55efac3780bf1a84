using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Bench;

/// <summary>The program's own engine, driver and letters on a store, with a clock that is moved by hand.</summary>
internal sealed class Rig : IDisposable, IDriveCases
{
    private static readonly SiteOptions Site = new()
    {
        PublicAddress = "https://policyflow.example",
        NetworkName = "Invented Network",
    };

    private static readonly EphemeralDataProtectionProvider Protection = new();

    private readonly CaseEngine<DigestState> _digests;
    private readonly IPageProbe _probe;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Rig(ICaseStore store, RigOutside? outside = null)
    {
        Store = store;
        Engine = new CaseEngine<TakedownState>(TakedownSetup.Setup(People, Rules.Default), store, Clock, this);
        _digests = new CaseEngine<DigestState>(DigestSetup.Setup(Rules.Default), store, Clock, this);
        var layout = new MailLayout(Site.NetworkName, demo: false);
        var templates = new TemplateWriter(new TemplateBook(), NullLogger<TemplateWriter>.Instance);
        var texts = new LetterTexts(Site, templates);
        var mail = outside?.Mail ?? new InstantTransport();
        _probe = outside?.Probe(Clock) ?? new InstantProbe(Clock);
        var performer = new TakedownPerformer(
            new TakedownLooks(store, outside?.Files ?? new NoFiles(), _probe),
            new TakedownTexts(new NoTextGateway(), People, Site),
            new OutsideLetters(store, mail, People, Clock, Site),
            new TakedownLetters(
                store, mail, layout, texts, People, new DigestDesk(_digests, Clock),
                new TrackTokens(Protection, Clock, Site), new AffectedTokens(Protection, Clock, Site),
                new AuthorTokens(Protection, Clock, Site), Site));
        var digests = new DigestMail(
            _digests, [new TakedownDigest(Engine, texts, People)], mail, layout, templates, People, Site);
        List<ICaseTurn> turns =
            [TurnOf(TakedownStreams.Prefix, Engine, performer), TurnOf(CaseKind.Digest.Prefix, _digests, digests)];
        Driver = outside?.SideBySide is { } places
            ? new CaseDriver(store, turns, Clock, NullLogger<CaseDriver>.Instance) { SideBySide = places }
            : new CaseDriver(store, turns, Clock, NullLogger<CaseDriver>.Instance);

        CaseTurn<TState> TurnOf<TState>(string prefix, CaseEngine<TState> engine, IEffectPerformer<TState> performer)
            where TState : class => new(
            prefix, engine, performer, store, Clock, TimeProvider.System, new DriverIdentity("bench"),
            NullLogger<CaseTurn<TState>>.Instance);
    }

    public static DirectorySnapshot People { get; } = DirectorySnapshot.Empty.With(
        [new Person("p-1", "Demo Mia", "mia@staff.example", [new RoleGrant(Role.Manager)], Active: true)],
        [new School("s-1", "Invented Park School")]);

    public static Actor Manager { get; } = Actor.Person("p-1");

    public static SiteOptions Where => Site;

    public ICaseStore Store { get; }

    public MovedClock Clock { get; } = new();

    public CaseEngine<TakedownState> Engine { get; }

    public CaseDriver Driver { get; }

    /// <summary>Carries out a command that must be accepted.</summary>
    public async Task DoAsync(string stream, string commandId, Actor by, Func<BodyVault, ICaseCommand> command)
    {
        var vault = new BodyVault(commandId);
        var request = new CaseRequest(stream, command(vault), by, commandId) { Bodies = vault.Bodies };
        if (await Engine.ExecuteAsync(request) is not Execution<TakedownState>.Done)
            throw new InvalidOperationException($"{commandId} of {stream} was not accepted.");
    }

    /// <param name="quiet">No letter goes out, and no page is looked at.</param>
    public static ReportTakedown Report(BodyVault vault, bool quiet) => new(
        "form", null, "s-1", "abuse", false, false, null,
        [new ListedItem("i1", quiet ? "account" : "address", vault.Keep("place", "reporter", "https://host.example/page/17"), "host:demo")],
        [], vault.Keep("description", "reporter", "Unkind words about a colleague, posted this morning."), null, null,
        quiet ? null : vault.Keep("email", "reporter", "reporter@home.example"), "secret", [], quiet ? [] : ["p-1"]);

    public void Dispose()
    {
        Driver.Dispose();
        Engine.Dispose();
        _digests.Dispose();
        (_probe as IDisposable)?.Dispose();
    }

    /// <summary>Ends with the next change, for parts that wait for one.</summary>
    public Task Changed => _changed.Task;

    /// <summary>The benchmark runs the driver itself.</summary>
    ValueTask IDriveCases.ChangedAsync(string stream)
    {
        var before = Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        before.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
