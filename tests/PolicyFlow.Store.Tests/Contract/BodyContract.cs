using System.Security.Cryptography;
using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

public abstract class BodyContract : StoreContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4000)]
    [InlineData(32 * 1024 + 1)]
    [InlineData(5 * 1024 * 1024)]
    public async Task A_body_of_any_size_comes_back_whole(int size)
    {
        var (salt, bytes) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(size));
        var body = new Body("b1", "person:p-3", salt, "message/rfc822", bytes);
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Bodies = [body] });

        await RestartAsync();

        var read = (await Store.BodiesAsync("s", ["b1", "b2"]))["b1"];
        Assert.Equal((body.Id, body.Owner, body.ContentType), (read.Id, read.Owner, read.ContentType));
        Assert.Equal(body.Salt, read.Salt);
        Assert.Equal(body.Bytes, read.Bytes);
    }

    [Fact]
    public async Task Many_bodies_are_written_with_one_event()
    {
        var bodies = Enumerable.Range(0, 40).Select(n => Make.Body($"b{n}", $"words {n}")).ToList();
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Bodies = bodies });

        Assert.Equal(40, (await Store.BodiesAsync("s", [.. bodies.Select(b => b.Id)])).Count);
    }

    [Fact]
    public async Task Bodies_belong_to_one_stream()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Bodies = [Make.Body("b1", "of s")] });
        await MustWriteAsync(Make.Write("t", 0, "c1") with { Bodies = [Make.Body("b1", "of t")] });

        await MustWriteAsync(Make.Write("s", 1, "c2") with { ErasedBodies = ["b1"] });

        Assert.Empty(await Store.BodiesAsync("s", ["b1"]));
        Assert.Single(await Store.BodiesAsync("t", ["b1"]));
    }

    [Fact]
    public async Task What_one_owner_left_is_found_and_erased_and_nothing_else()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with
        {
            Bodies = [Make.Body("b1", "a"), Make.Body("b2", "b", "person:p-3"), Make.Body("b3", "c")],
        });
        var ids = await Store.BodiesOfAsync("s", "reporter");
        Assert.Equal(["b1", "b3"], ids.Order());

        await MustWriteAsync(Make.Write("s", 1, "c2", Make.Event("body-erased")) with { ErasedBodies = ids });

        Assert.Equal(["b2"], (await Store.BodiesAsync("s", ["b1", "b2", "b3"])).Keys);
        Assert.Empty(await Store.BodiesOfAsync("s", "reporter"));
        Assert.Equal(["b2"], await Store.BodiesOfAsync("s", "person:p-3"));
        await RestartAsync();
        Assert.Equal(["b2"], (await Store.BodiesAsync("s", ["b1", "b2", "b3"])).Keys);
    }

    [Fact]
    public async Task Erasing_twice_or_what_never_was_changes_nothing()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Bodies = [Make.Body("b1", "a")] });
        await MustWriteAsync(Make.Write("s", 1, "c2") with { ErasedBodies = ["b1", "b1", "never"] });
        await MustWriteAsync(Make.Write("s", 2, "c3") with { ErasedBodies = ["b1"] });

        Assert.Empty(await Store.BodiesAsync("s", ["b1"]));
    }

    [Fact]
    public async Task The_id_of_a_body_is_never_used_again()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Bodies = [Make.Body("b1", "a")] });
        await MustWriteAsync(Make.Write("s", 1, "c2") with { ErasedBodies = ["b1"] });

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Store.AppendAsync(Make.Write("s", 2, "c3") with { Bodies = [Make.Body("b1", "b")] }));

        Assert.Equal(2, (await Store.ReadAsync("s"))!.Head.Version);
    }

    [Fact]
    public async Task An_erasure_on_an_old_version_erases_nothing()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Bodies = [Make.Body("b1", "a")] });

        await Store.AppendAsync(Make.Write("s", 0, "c2") with { ErasedBodies = ["b1"] });

        Assert.Single(await Store.BodiesAsync("s", ["b1"]));
    }
}
