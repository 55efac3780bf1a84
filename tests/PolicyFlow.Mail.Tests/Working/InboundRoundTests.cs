using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Mail.Inbound.Working;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Working;

/// <summary>What fails is tried again and then set aside; it is never lost and holds up nothing.</summary>
public sealed class InboundRoundTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _done = [];
    private string? _poison;

    [Fact]
    public async Task What_fails_holds_up_none_of_the_others()
    {
        var store = Store();
        _poison = await PutAsync(store, "poison");
        var (first, second) = (await PutAsync(store, "one"), await PutAsync(store, "two"));

        await Round(store, FailsOnPoison).RunAsync(default);

        Assert.Equal([first, second], _done);
        Assert.Equal([_poison], store.Waiting);
    }

    [Fact]
    public async Task After_five_tries_it_is_set_aside_as_it_came()
    {
        var store = Store();
        _poison = await PutAsync(store, "poison");
        var round = Round(store, FailsOnPoison);

        for (var tried = 0; tried < InboundRound.MostTries; tried++)
        {
            Assert.Equal([_poison], store.Waiting);
            if (await round.RunAsync(default) is { } next) _time.SetUtcNow(next);
        }

        Assert.Empty(store.Waiting);
        Assert.Equal([_poison], store.Aside);
        var file = Directory.GetFiles(_folder["mail"], "*.eml", SearchOption.AllDirectories);
        Assert.Equal("poison", await File.ReadAllTextAsync(Assert.Single(file)));
    }

    [Fact]
    public async Task It_is_left_alone_until_its_time_comes()
    {
        var store = Store();
        _poison = await PutAsync(store, "poison");
        var tries = 0;
        var round = Round(store, (_, _) => throw new InvalidOperationException($"{++tries}"));

        var next = await round.RunAsync(default);
        Assert.Equal(next, await round.RunAsync(default));
        Assert.Equal(1, tries);
        _time.SetUtcNow(next!.Value);
        await round.RunAsync(default);

        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task A_store_out_of_reach_is_no_fault_of_the_mail()
    {
        var store = Store();
        var id = await PutAsync(store, "one");
        var round = Round(store, (_, _) => throw new StoreUnavailableException("away"));

        for (var tried = 0; tried < 20; tried++) _time.SetUtcNow((await round.RunAsync(default))!.Value);

        Assert.Equal([id], store.Waiting);
    }

    [Fact]
    public async Task What_ends_the_program_each_time_is_set_aside_by_the_one_after()
    {
        var id = await PutAsync(Store(), "one");
        for (var life = 0; life < InboundRound.MostTries; life++)
        {
            // A process that ends in the middle writes nothing more: as if its work had never come back.
            _ = Round(Store(), (_, _) => new TaskCompletionSource().Task).RunAsync(default);
        }

        await Round(Store(), FailsOnPoison).RunAsync(default);

        Assert.Empty(_done);
        Assert.Equal([id], Store().Aside);
    }

    [Fact]
    public async Task A_program_that_is_stopped_in_the_middle_has_not_tried()
    {
        var store = Store();
        var id = await PutAsync(store, "one");
        for (var life = 0; life < 20; life++)
        {
            await Assert.ThrowsAsync<OperationCanceledException>(
                () => Round(store, (_, _) => throw new OperationCanceledException()).RunAsync(default));
        }

        Assert.Equal([id], store.Waiting);
        await Round(store, FailsOnPoison).RunAsync(default);
        Assert.Equal([id], _done);
    }

    public void Dispose() => _folder.Dispose();

    private FolderMailStore Store() => new(_folder["mail"], ".eml");

    private InboundRound Round(FolderMailStore store, Func<string, CancellationToken, Task> process) => new(
        store,
        async (id, cancel) =>
        {
            await process(id, cancel);
            await store.DeleteAsync(id, cancel);
        },
        _time, NullLogger.Instance);

    private Task FailsOnPoison(string id, CancellationToken cancel)
    {
        if (id == _poison) throw new InvalidOperationException("It cannot be worked on.");
        _done.Add(id);
        return Task.CompletedTask;
    }

    private static Task<string> PutAsync(FolderMailStore store, string text) =>
        store.PutAsync(Encoding.UTF8.GetBytes(text));
}
