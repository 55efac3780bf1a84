using System.Security.Cryptography;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Carrying;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Testing;

namespace PolicyFlow.Store.Tests;

public sealed class AzureStorageTests
{
    [Fact]
    public async Task A_host_that_starts_finds_everything_it_needs()
    {
        var options = await OptionsAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddAzureStorage(options);
        using var host = builder.Build();

        await host.StartAsync();

        var services = host.Services;
        await services.GetRequiredService<ICaseStore>().AppendAsync(
            Make.Write("s", 0, "c1") with { Bodies = [new Body("b", "o", [1], "text/plain", new byte[40_000])] });
        await services.GetRequiredService<IFileStore>().PutAsync("a/b", new MemoryStream([1]));
        await services.GetRequiredService<IMailStore>().PutAsync("Subject: x"u8.ToArray());
        await host.StopAsync();

        var other = new AzureStorage(options);
        await other.CreateAsync();
        Assert.Single(await other.Cases.BodiesAsync("s", ["b"]));
        Assert.NotNull(await other.Files.OpenAsync("a/b"));
    }

    [Fact]
    public async Task A_host_does_not_start_on_half_an_import()
    {
        var options = await OptionsAsync();
        var storage = new AzureStorage(options);
        await storage.CreateAsync();
        await new ImportMark(storage.Files).WriteAsync("an export", default);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddAzureStorage(options);
        using var host = builder.Build();

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => host.StartAsync());

        Assert.Contains("Run the import again", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_kept_whole_and_its_id_alone_is_in_the_queue()
    {
        var options = await OptionsAsync();
        var storage = new AzureStorage(options);
        await storage.CreateAsync();
        var raw = new byte[100_000];
        Random.Shared.NextBytes(raw);

        var id = await storage.Mail.PutAsync(raw);
        using (var stream = new MemoryStream(raw)) Assert.Equal(id, await storage.Mail.PutAsync(stream));

        var queue = new QueueClient(
            options.ConnectionString, storage.MailQueue, new() { MessageEncoding = QueueMessageEncoding.Base64 });
        var messages = (await queue.ReceiveMessagesAsync(maxMessages: 10)).Value;
        Assert.Equal([id, id], messages.Select(m => m.Body.ToString()));
        Assert.All(messages, m => Assert.True(m.ExpiresOn is null || m.ExpiresOn > DateTimeOffset.UtcNow.AddYears(5)));
        Assert.Equal(raw, await storage.Mail.ReadAsync(id));
        await using (var opened = await storage.Mail.OpenAsync(id))
            Assert.Equal(id, Convert.ToHexStringLower(await SHA256.HashDataAsync(opened!)));
        await storage.Mail.DeleteAsync(id);
        await storage.Mail.DeleteAsync(id);
        Assert.Null(await storage.Mail.ReadAsync(id));
        Assert.Null(await storage.Mail.OpenAsync(id));
        await Assert.ThrowsAsync<ArgumentException>(() => storage.Mail.ReadAsync("../" + id[3..]));
    }

    [Fact]
    public async Task Events_wait_apart_from_mail()
    {
        var storage = new AzureStorage(await OptionsAsync());
        await storage.CreateAsync();

        var id = await storage.MailEvents.PutAsync("[]"u8.ToArray());

        Assert.NotEqual(storage.MailQueue, storage.MailEventQueue);
        Assert.Null(await storage.Mail.ReadAsync(id));
        Assert.Equal("[]"u8.ToArray(), await storage.MailEvents.ReadAsync(id));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var missing = Assert.Throws<ArgumentException>(() => new AzureStorage(new AzureStorageOptions())).Message;
        Assert.Contains("Storage:TableService", missing, StringComparison.Ordinal);
        Assert.Contains("Storage:BlobService", missing, StringComparison.Ordinal);
        Assert.Contains("Storage:QueueService", missing, StringComparison.Ordinal);
        Assert.Contains("identity", missing, StringComparison.Ordinal);

        var name = new AzureStorageOptions { ConnectionString = "UseDevelopmentStorage=true", Name = "has-dash" };
        Assert.Contains("Storage:Name", Assert.Single(name.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_or_refuses_is_told_in_plain_words()
    {
        var nobody = new AzureStorage(Quick(Azurite.ConnectionStringOf(
            new("http://127.0.0.1:9/a"), new("http://127.0.0.1:9/a"), new("http://127.0.0.1:9/a"))));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => nobody.CreateAsync());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => nobody.Cases.ReadAsync("s"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => nobody.Files.OpenAsync("a/b"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => nobody.Mail.PutAsync(new byte[1]));

        var wrongKey = (await OptionsAsync()).ConnectionString!.Replace(
            Azurite.AccountKey, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => new AzureStorage(Quick(wrongKey)).Cases.ReadAsync("s"));
        Assert.Contains("refused", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<AzureStorageOptions> OptionsAsync() =>
        Quick((await Azurite.SharedAsync()).ConnectionString);

    private static AzureStorageOptions Quick(string connection) => new()
    {
        ConnectionString = connection,
        Name = $"a{Guid.NewGuid():N}"[..30],
        Retries = 1,
        RetryDelay = TimeSpan.FromMilliseconds(5),
    };
}
