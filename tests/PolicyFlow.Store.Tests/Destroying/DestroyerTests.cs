using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Store.Tests.Carrying;

namespace PolicyFlow.Store.Tests.Destroying;

/// <summary>What is destroyed on instruction is gone from either store.</summary>
public sealed class DestroyerTests
{
    private const string Stream = "takedown-7k3m92qx";
    private const string Address = "https://other.example/v/zwischenfall";
    private static readonly byte[] Bytes = RandomNumberGenerator.GetBytes(500);
    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Bytes));
    private static readonly OnDuty Duty = new(["p-manager"], ["p-lead"], ["p-principal"]) { AllSafeguardingLeads = ["p-lead"] };

    [Theory]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task The_file_its_copies_the_place_and_its_words_are_gone_and_the_chain_is_whole(string kind)
    {
        await using var installation = await Installation.OfAsync(kind);
        using var engine = EngineOf(installation.Store);
        var files = installation.Holdings.Files;
        await ReportAsync(installation, engine);
        var vault = new BodyVault("destroy");
        var command = new DestroyOnInstruction(["i1"], [Sha256], [], Instructor.Police, vault.Keep("reason", "person:p-lead", "Police, 123/45"));
        await using var services = new ServiceCollection().BuildServiceProvider();

        var done = await new Destroyer(engine, installation.Store, files, new Copies(files, services)).DestroyAsync(
            new CaseRequest(Stream, command, Actor.Person("p-lead"), "destroy") { Bodies = vault.Bodies });

        var after = Assert.IsType<Execution<TakedownState>.Done>(done).State;
        Assert.True(after.Items.Single().Destroyed);
        Assert.DoesNotContain(await BodiesAsync(installation.Store), t => t.Contains("zwischenfall", StringComparison.Ordinal) || t == "foto.png");
        Assert.Contains("Words that stay", await BodiesAsync(installation.Store));
        Assert.Empty((await installation.Store.FindAsync(new KeyQuery("word", "zwischenfall", 10))).Found);
        Assert.Single((await installation.Store.FindAsync(new KeyQuery("word", "stay", 10))).Found);
        Assert.DoesNotContain(await installation.FilesAsync(), f => !f.StartsWith("ledger ", StringComparison.Ordinal));
        var report = await new ChainVerifier(installation.Store).VerifyAsync();
        Assert.True(report is { IsWhole: true, ErasedBodies: 3 }, report.ToString());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task What_is_there_again_is_destroyed_again_by_the_round_that_needs_no_ledger(string kind)
    {
        await using var installation = await Installation.OfAsync(kind);
        using var engine = EngineOf(installation.Store);
        var files = installation.Holdings.Files;
        await ReportAsync(installation, engine);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var destroyer = new Destroyer(engine, installation.Store, files, new Copies(files, services));
        var round = new DestroyRound(destroyer, installation.Store);
        Assert.Equal(0, await round.RunAsync());
        Assert.NotEmpty(await HeldAsync(installation));
        var vault = new BodyVault("destroy");
        var command = new DestroyOnInstruction(["i1"], [Sha256], [], Instructor.Police, vault.Keep("reason", "person:p-lead", "Police, 123/45"));
        await destroyer.DestroyAsync(
            new CaseRequest(Stream, command, Actor.Person("p-lead"), "destroy") { Bodies = vault.Bodies });
        await PutFilesAsync(installation);

        Assert.Equal(1, await round.RunAsync());

        Assert.Empty(await HeldAsync(installation));
    }

    private static async Task<IReadOnlyList<string>> HeldAsync(Installation installation) =>
        [.. (await installation.FilesAsync()).Where(f => !f.StartsWith("ledger ", StringComparison.Ordinal))];

    private static CaseEngine<TakedownState> EngineOf(ICaseStore store) => new(
        new CaseSetup<TakedownState>(new TakedownDecider(), new TakedownKeys(), _ => Duty, () => Rules.Default), store,
        new CaseClock(TimeProvider.System), new DriveSignal());

    private static async Task PutFilesAsync(Installation installation)
    {
        foreach (var key in (string[])[EvidenceKey.Of(Stream, Sha256), "draft/0123456789abcdef0123456789abcdef/file", "filed-mail/a.eml"])
        {
            using var content = new MemoryStream(key.EndsWith(".eml", StringComparison.Ordinal) ? Mail() : Bytes);
            await installation.Holdings.Files.PutAsync(key, content);
        }
    }

    private static async Task ReportAsync(Installation installation, CaseEngine<TakedownState> engine)
    {
        await PutFilesAsync(installation);
        var vault = new BodyVault("report");
        var command = new ReportTakedown(
            "form", null, null, "other", false, false, null,
            [new ListedItem("i1", "address", vault.Keep("item", "reporter", Address), "unknown")],
            [new EvidenceFile(Sha256, "image/png", Bytes.Length, vault.Keep("file", "reporter", "foto.png"))],
            vault.Keep("description", "reporter", $"It is at {Address} and I saw it"), vault.Keep("about", "affected", "Words that stay"),
            null, null, "secret", [], ["p-manager"]);
        await engine.ExecuteAsync(new CaseRequest(Stream, command, Actor.Reporter, "report:0123456789abcdef0123456789abcdef")
        {
            Bodies = vault.Bodies,
            AddKeys = SearchWords.Keys(Address, "Words that stay"),
        });
        await engine.ExecuteAsync(new CaseRequest(Stream, new LockContent(["i1"], [Sha256]), Actor.Reporter, "lock"));
    }

    private static byte[] Mail() => Encoding.ASCII.GetBytes(string.Join("\r\n",
    [
        "From: a@demo.invalid", "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: message/rfc822; name=in.eml",
        "Content-Disposition: attachment; filename=in.eml", "", "Subject: inside",
        "Content-Type: application/octet-stream; name=x.eml", "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment; filename=x.eml", "", Convert.ToBase64String(Bytes, Base64FormattingOptions.InsertLineBreaks), "--b--", "",
    ]));

    private static async Task<IReadOnlyList<string>> BodiesAsync(ICaseStore store)
    {
        var texts = new List<string>();
        foreach (var owner in (string[])["reporter", "affected", "person:p-lead"])
        {
            var bodies = await store.BodiesAsync(Stream, await store.BodiesOfAsync(Stream, owner));
            texts.AddRange(bodies.Values.Select(b => Encoding.UTF8.GetString(b.Bytes)));
        }

        return texts;
    }
}
