using System.Text;
using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.Web.Tests.Intake;

public sealed class DraftBoxTests : IDisposable
{
    private static readonly ReportDraft Draft = new()
    {
        Addresses = "https://social.example/1",
        AppPlaces = [new Place(PlaceKind.Group, "Year 9", "WhatsApp")],
        SeenDay = new DateOnly(2026, 3, 27),
        SeenTime = "2pm",
        SeenAnswered = true,
        Category = "abuse",
        Description = "A very particular sentence",
        Threatening = true,
        LeftOut = [new Recipient("p-1", "Demo Dana", "Manager")],
        Attachments = [new Attachment("draft/x/file-1", "a.png", "image/png", 12)],
    };

    private readonly TestFolder _folder = new();
    private readonly FolderFileStore _files;
    private readonly DraftBox _box;
    private readonly string _id = DraftBox.NewId();

    public DraftBoxTests()
    {
        _files = new FolderFileStore(_folder.Path);
        _box = new DraftBox(_files, new EphemeralDataProtectionProvider());
    }

    [Fact]
    public async Task A_draft_comes_back_as_it_was_saved()
    {
        await _box.SaveAsync(_id, Draft);

        Assert.Equivalent(Draft, await _box.OpenAsync(_id), strict: true);
    }

    [Fact]
    public async Task No_word_of_a_draft_is_readable_on_disk()
    {
        await _box.SaveAsync(_id, Draft);

        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain("particular", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_draft_under_another_key_ring_is_as_if_it_had_never_been()
    {
        await _box.SaveAsync(_id, Draft);

        Assert.Null(await new DraftBox(_files, new EphemeralDataProtectionProvider()).OpenAsync(_id));
    }

    [Fact]
    public async Task After_sending_the_words_are_gone_and_the_receipt_can_be_shown_again()
    {
        await _box.SaveAsync(_id, Draft);
        var receipt = new SentReceipt(
            new ReportReceipt("PF-1", "code", "https://x.example/track/1"), false, false, false, DateTimeOffset.UtcNow);

        await _box.SentAsync(_id, receipt);

        Assert.Null(await _box.OpenAsync(_id));
        Assert.Equal(receipt, await _box.ReceiptAsync(_id));
    }

    [Fact]
    public async Task A_receipt_is_not_shown_after_its_hour()
    {
        var old = DateTimeOffset.UtcNow - DraftBox.ReceiptLife - TimeSpan.FromSeconds(1);
        await _box.SentAsync(_id, new SentReceipt(new ReportReceipt("PF-1", "c", "u"), false, false, false, old));

        Assert.Null(await _box.ReceiptAsync(_id));
    }

    [Fact]
    public async Task Deleting_a_draft_leaves_no_file_of_it_and_all_of_the_others()
    {
        var other = DraftBox.NewId();
        await _box.SaveAsync(_id, Draft);
        await _box.SaveAsync(other, Draft);
        await _files.PutAsync(DraftBox.Folder(_id) + "/file-1", new MemoryStream([1]));

        await _box.DeleteAsync(_id);

        Assert.Equal([DraftBox.Folder(other) + "/words"], await KeysAsync());
    }

    [Fact]
    public async Task The_sweep_takes_drafts_that_nobody_touched_for_a_day_and_receipts_after_an_hour()
    {
        await _box.SaveAsync(_id, Draft);
        var sent = DraftBox.NewId();
        await _box.SentAsync(sent, new SentReceipt(new ReportReceipt("PF-1", "c", "u"), false, false, false, default));
        var sweep = new DraftSweep(_files);

        Assert.Equal(0, await sweep.SweepAsync(DateTimeOffset.UtcNow));
        Assert.Equal(1, await sweep.SweepAsync(DateTimeOffset.UtcNow + TimeSpan.FromHours(2)));
        Assert.Equal([DraftBox.Folder(_id) + "/words"], await KeysAsync());
        Assert.Equal(1, await sweep.SweepAsync(DateTimeOffset.UtcNow + TimeSpan.FromHours(25)));
        Assert.Empty(await KeysAsync());
    }

    public void Dispose() => _folder.Dispose();

    private async Task<List<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (StoredFile file in _files.ListAsync("draft/")) keys.Add(file.Key);
        return keys;
    }
}
