using PolicyFlow.App.Storing;
using PolicyFlow.Infra.Tests.Golden;

namespace PolicyFlow.Infra.Tests.Deployed;

public sealed class PlacesTests
{
    [Fact]
    public async Task Mail_waits_in_the_queue_that_is_deployed()
    {
        var storage = new AzureStorage(new AzureStorageOptions { ConnectionString = "UseDevelopmentStorage=true" });

        Assert.Equal(
            [storage.MailQueue, storage.MailEventQueue],
            await NamesAsync("Microsoft.Storage/storageAccounts/queueServices/queues"));
    }

    [Fact]
    public async Task Every_container_but_that_of_the_program_is_named_as_the_program_names_it()
    {
        var prefix = new AzureStorageOptions().Name.ToLowerInvariant() + "-";
        var containers = await NamesAsync("Microsoft.Storage/storageAccounts/blobServices/containers");

        Assert.Equal(
            ["deployment", prefix + "bodies", prefix + "files", prefix + "keys", prefix + "mail"], containers.Order());
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(string type) =>
    [
        .. (await Snapshot.OfTypeAsync(Snapshot.School, type)).Select(r => r["name"]!.GetValue<string>().Split('/')[^1]),
    ];
}
