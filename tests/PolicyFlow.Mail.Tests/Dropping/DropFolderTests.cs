using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Mail.Inbound.Dropping;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Dropping;

/// <summary>Files that are dropped into a watched folder: taken when they are complete, and never lost.</summary>
public sealed class DropFolderTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly Heard _log = new();
    private readonly FolderMailStore _store;
    private readonly DropFolder _drop;

    public DropFolderTests()
    {
        _store = new FolderMailStore(_folder["received"], ".eml");
        _drop = new DropFolder(In, _store, _time, _log.Of<DropFolder>());
        Directory.CreateDirectory(In);
    }

    private string In => _folder["in"];

    [Fact]
    public async Task A_file_is_kept_byte_for_byte_and_then_gone_from_the_folder()
    {
        Drop("report.eml", Letter.Of("plain"));

        Assert.Equal(0, await _drop.LookAsync(default));
        Assert.Equal(1, await LaterAsync());

        Assert.Equal(Letter.Of("plain"), await _store.ReadAsync(Assert.Single(_store.Waiting)));
        Assert.Empty(Left());
    }

    [Fact]
    public async Task A_file_that_still_grows_is_left_until_it_is_whole()
    {
        var whole = Letter.Of("pictures");
        for (var length = 0; length < whole.Length; length += 1 + (whole.Length / 4))
        {
            Drop("slow.eml", whole[..length]);
            Assert.Equal(0, await LaterAsync());
        }

        Drop("slow.eml", whole);
        Assert.Equal(0, await LaterAsync());
        Assert.Equal(1, await LaterAsync());

        Assert.Equal(whole, await _store.ReadAsync(Assert.Single(_store.Waiting)));
    }

    [Theory]
    [InlineData(".hidden.eml")]
    [InlineData("report.eml.tmp")]
    [InlineData("report.eml.part")]
    [InlineData("notes.txt")]
    public async Task Files_that_are_being_written_and_files_of_others_are_left_alone(string name)
    {
        Drop(name, Letter.Of("plain"));
        await _drop.LookAsync(default);

        Assert.Equal(0, await LaterAsync());

        Assert.Equal([name], Left());
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task What_is_too_large_or_empty_is_moved_and_told_and_holds_up_nothing()
    {
        using (var large = File.Create(Path.Combine(In, "large.eml"))) large.SetLength(MailDoor.MostOfMail + 1);
        Drop("empty.EML", []);
        Drop("report.eml", Letter.Of("plain"));
        Directory.CreateDirectory(Path.Combine(In, "refused"));
        Drop("refused/large.eml", [1]);
        await _drop.LookAsync(default);

        Assert.Equal(1, await LaterAsync());
        Assert.Equal(["empty.EML"], Left());
        await LaterAsync(DropFolder.QuietWhileEmpty);

        Assert.Empty(Left());
        Assert.Equal(3, Directory.GetFiles(Path.Combine(In, "refused")).Length);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task A_link_to_a_file_elsewhere_is_not_followed()
    {
        await File.WriteAllTextAsync(_folder["elsewhere"], "Subject: not for us\r\n\r\n");
        File.CreateSymbolicLink(Path.Combine(In, "link.eml"), _folder["elsewhere"]);
        await _drop.LookAsync(default);

        Assert.Equal(0, await LaterAsync());

        Assert.Empty(_store.Waiting);
        Assert.True(File.Exists(_folder["elsewhere"]));
    }

    [Fact]
    public async Task What_cannot_be_kept_stays_and_is_tried_again()
    {
        Drop("report.eml", Letter.Of("plain"));
        await _drop.LookAsync(default);
        Directory.Move(_folder["received"], _folder["away"]);

        Assert.Equal(0, await LaterAsync());
        Assert.Equal(["report.eml"], Left());

        Directory.Move(_folder["away"], _folder["received"]);
        Assert.Equal(1, await LaterAsync());
    }

    [Fact]
    public async Task The_oldest_comes_first()
    {
        Drop("b.eml", Letter.Of("plain"));
        Drop("a.eml", Letter.Of("pictures"));
        File.SetLastWriteTimeUtc(Path.Combine(In, "b.eml"), _time.GetUtcNow().UtcDateTime.AddDays(-1));
        await _drop.LookAsync(default);

        Assert.Equal(2, await LaterAsync());

        Assert.Equal(Letter.Of("plain"), await _store.ReadAsync(_store.Waiting[0]));
    }

    public void Dispose() => _folder.Dispose();

    private void Drop(string name, byte[] raw) => File.WriteAllBytes(Path.Combine(In, name), raw);

    private IEnumerable<string?> Left() => Directory.GetFiles(In).Select(Path.GetFileName);

    private Task<int> LaterAsync(TimeSpan? by = null)
    {
        _time.Advance(by ?? DropFolder.Quiet);
        return _drop.LookAsync(default);
    }
}
