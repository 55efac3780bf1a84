using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.Web.Tests.Intake;

public sealed class FileShelfTests : IDisposable
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4];

    private readonly TestFolder _folder = new();
    private readonly FolderFileStore _files;

    public FileShelfTests() => _files = new FolderFileStore(_folder.Path);

    [Fact]
    public async Task A_good_file_is_stored_under_a_key_of_our_own_with_the_type_that_its_bytes_show()
    {
        var shelved = await new FileShelf(_files).PutAsync("draft/x", [Upload("../../shot <1>.exe", Png)], 0);

        var kept = Assert.Single(shelved.Kept);
        Assert.Equal(("shot <1>.exe", "image/png", Png.Length), (kept.Name, kept.ContentType, kept.Size));
        Assert.StartsWith("draft/x/file-", kept.Key, StringComparison.Ordinal);
        await using var stored = await _files.OpenAsync(kept.Key);
        Assert.Equal(Png.Length, stored!.Length);
    }

    [Fact]
    public async Task A_bad_file_is_named_and_the_good_ones_are_kept()
    {
        var shelved = await new FileShelf(_files)
            .PutAsync("draft/x", [Upload("page.png", "<html>"u8.ToArray()), Upload("b.png", Png)], 0);

        Assert.Equal(["b.png"], shelved.Kept.Select(k => k.Name));
        Assert.Contains("page.png", Assert.Single(shelved.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_ten_megabytes_is_refused_with_the_limit()
    {
        var big = new byte[FileShelf.LargestFile + 1];
        Png.CopyTo(big, 0);

        var shelved = await new FileShelf(_files).PutAsync("draft/x", [Upload("big.png", big)], 0);

        Assert.Empty(shelved.Kept);
        Assert.Contains("10 megabytes", Assert.Single(shelved.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_files_are_the_most_for_one_report()
    {
        var shelved = await new FileShelf(_files)
            .PutAsync("draft/x", [Upload("nine.png", Png), Upload("ten.png", Png), Upload("eleven.png", Png)], 8);

        Assert.Equal(["nine.png", "ten.png"], shelved.Kept.Select(k => k.Name));
        Assert.Contains("eleven.png", Assert.Single(shelved.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_choice_of_files_is_no_file()
    {
        var shelved = await new FileShelf(_files).PutAsync("draft/x", [Upload("", [])], 0);

        Assert.Empty(shelved.Kept);
        Assert.Empty(shelved.Problems);
    }

    public void Dispose() => _folder.Dispose();

    private static FormFile Upload(string name, byte[] bytes) =>
        new(new MemoryStream(bytes), 0, bytes.Length, "files", name);
}
