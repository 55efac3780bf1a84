using System.Text;
using Microsoft.Data.Sqlite;
using PolicyFlow.App.Storing;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Sqlite;

public sealed class ErasureInTheFileTests : SqliteTest
{
    [Theory]
    [InlineData(20)]
    [InlineData(3000)]
    [InlineData(100_000)]
    public async Task Erased_words_are_in_no_file_when_the_answer_comes(int padding)
    {
        var secret = "the-words-of-Invented-Ivy" + new string('.', padding);
        await Store.AppendAsync(Make.Write("s", 0, "c1") with
        {
            Bodies = [Make.Body("b1", secret, "person:Invented-Ivy"), Make.Body("b2", "these stay")],
            AddKeys = [new Key("word", "Invented-Ivy", "1")],
        });
        Assert.NotEmpty(RawBytes.FilesWith(Sqlite.Folder.Root, "Invented-Ivy"));

        await Store.AppendAsync(Make.Write("s", 1, "c2") with
        {
            ErasedBodies = ["b1"],
            RemoveKeys = [new Key("word", "Invented-Ivy", "1")],
        });

        Assert.Empty(RawBytes.FilesWith(Sqlite.Folder.Root, "Invented-Ivy"));
        Assert.NotEmpty(RawBytes.FilesWith(Sqlite.Folder.Root, "these stay"));
    }

    [Fact]
    public async Task A_long_read_delays_the_emptying_of_the_log_but_neither_the_erasure_nor_other_writes()
    {
        await Store.AppendAsync(Make.Write("s", 0, "c1") with { Bodies = [Make.Body("b1", "about Invented-Ivy")] });
        using (var reader = new SqliteConnection($"Data Source={Sqlite.Folder.Database};Pooling=False"))
        {
            reader.Open();
            reader.Run("BEGIN");
            reader.Run("SELECT count(*) FROM streams");
            await Store.AppendAsync(Make.Write("s", 1, "c2") with { ErasedBodies = ["b1"] });
            Assert.Empty(await Store.BodiesAsync("s", ["b1"]));
            await Store.AppendAsync(Make.Write("t", 0, "c1"));
        }

        await Store.AppendAsync(Make.Write("t", 1, "c2"));

        Assert.Empty(RawBytes.FilesWith(Sqlite.Folder.Root, "Invented-Ivy"));
    }

    [Fact]
    public async Task The_value_of_a_key_is_in_no_file()
    {
        await Store.AppendAsync(Make.Write("s", 0, "c1") with { AddKeys = [new Key("word", "Invented-Ivy", "1")] });

        Assert.Equal(1, await Store.CountAsync("word", "Invented-Ivy", 10));
        Assert.Empty(RawBytes.FilesWith(Sqlite.Folder.Root, "Invented-Ivy"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_pages_were_split_and_filled_no_copy_of_erased_words_is_left(int seed)
    {
        var random = new Random(seed);
        var written = new List<(string Stream, string Body, string Words, Key Key)>();
        for (var n = 0; n < 400; n++)
        {
            var stream = $"s{random.Next(1000):000}-{n}";
            var words = $"secret-{seed}-{n:0000}-words";
            var key = new Key("word", $"{random.Next(1000):000}-{words}", new string('k', random.Next(60)));
            written.Add((stream, "b", words, key));
            await Store.AppendAsync(Make.Write(stream, 0, "c1") with
            {
                Bodies = [Make.Body("b", words + new string('x', random.Next(random.Next(3) == 0 ? 6000 : 300)))],
                AddKeys = [key],
            });
            if (n % 3 == 0) await EraseOneAsync(written, random);
        }

        var kept = written.Select(w => w.Words).ToHashSet();
        var erased = Enumerable.Range(0, 400).Select(n => $"secret-{seed}-{n:0000}-words").Except(kept).ToList();
        Assert.True(erased.Count > 100);
        var files = Directory.GetFiles(Sqlite.Folder.Root, "policyflow.db*").Select(RawBytes.Read).ToList();
        Assert.All(erased, words => Assert.All(
            files, file => Assert.True(file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) < 0, $"{words} is left")));
    }

    private async Task EraseOneAsync(List<(string Stream, string Body, string Words, Key Key)> written, Random random)
    {
        var index = random.Next(written.Count);
        var (stream, body, _, key) = written[index];
        written.RemoveAt(index);
        var result = await Store.AppendAsync(
            Make.Write(stream, 1, "erase") with { ErasedBodies = [body], RemoveKeys = [key] });
        Assert.Equal(AppendOutcome.Written, result.Outcome);
    }
}
