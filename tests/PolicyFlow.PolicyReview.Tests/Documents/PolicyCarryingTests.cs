using PolicyFlow.App.Keys;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Carrying;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.PolicyReview.Tests.Help;

namespace PolicyFlow.PolicyReview.Tests.Documents;

/// <summary>Policies go with everything else that an installation keeps.</summary>
public sealed class PolicyCarryingTests(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task An_export_that_is_imported_elsewhere_has_every_version_with_its_text_and_file()
    {
        using var folder = new DocumentFolder();
        var first = await site.PublishAsync(
            SampleTexts.First, original: new PolicyFile("The policy.docx", [.. SampleTexts.Word, .. new byte[3_000_000]]));
        await site.PublishAsync(SampleTexts.Second, first.PolicyId);
        var data = site.Get<DataFolder>();
        var store = (SqliteCaseStore)site.Get<ICaseStore>();
        Assert.True((await new ChainVerifier(store).VerifyAsync()).IsWhole);

        await new Exporter(Holdings.Of(data, store)).WriteAsync(folder["all.export"], null, DateTimeOffset.UtcNow);
        using var target = DataFolder.OpenForImport(folder["new"]);
        await using var there = SqliteCaseStore.Open(new SqliteStoreOptions(target.Database));
        await new Importer(Holdings.Of(target, there), new WrappingSecrets(new KeysOptions())).RunAsync(folder["all.export"], null);

        var library = new PolicyLibrary(new PlainStreams(there));
        Assert.Equal([first.PolicyId], (await library.ListAsync()).Select(p => p.PolicyId));
        Assert.True((await library.FindVersionAsync(first.PolicyId, 1))!.IsIntact);
        Assert.Equal(SampleTexts.Second, (await library.CurrentAsync(first.PolicyId))!.Markdown);
        var policy = (await library.FindAsync(first.PolicyId))!;
        var original = await library.OriginalAsync(first.PolicyId, policy.Version(1)!.Draft);
        Assert.Equal(("The policy.docx", 3_000_000 + SampleTexts.Word.Length), (original!.Name, original.Bytes.Length));
        Assert.True((await new ChainVerifier(there).VerifyAsync()).IsWhole);
    }
}
