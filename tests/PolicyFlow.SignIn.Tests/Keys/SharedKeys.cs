using System.Text;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Settings;

namespace PolicyFlow.SignIn.Tests.Keys;

public sealed class SharedKeys
{
    [Theory]
    [InlineData("folder")]
    [InlineData("blobs")]
    public async Task A_link_made_by_one_instance_opens_on_another(string kind)
    {
        using var place = await KeyPlace.AtAsync(kind);
        using var first = place.Start();
        var link = first.Link("case");

        using var second = place.Start();

        Assert.Equal("case", second.Open(link));
        Assert.Equal("back", first.Open(second.Link("back")));
        Assert.Equal(first.Hmac.Keys, second.Hmac.Keys);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("blobs")]
    public async Task Instances_that_start_for_the_first_time_together_read_each_others_links(string kind)
    {
        for (var round = 0; round < 5; round++)
        {
            using var place = await KeyPlace.AtAsync(kind);
            using var together = new Barrier(4);
            var instances = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Factory.StartNew(() =>
            {
                together.SignalAndWait();
                var instance = place.Start();
                return (Instance: instance, Link: instance.Link($"from {n}"));
            }, TaskCreationOptions.LongRunning)));

            foreach (var reader in instances)
            {
                for (var n = 0; n < 4; n++) Assert.Equal($"from {n}", reader.Instance.Open(instances[n].Link));
                Assert.Equal(instances[0].Instance.Hmac.Keys, reader.Instance.Hmac.Keys);
            }

            Assert.Single(place.Blobs.ReadAll(), b => b.Name.EndsWith(".xml", StringComparison.Ordinal));
            foreach (var (instance, _) in instances) instance.Dispose();
        }
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("blobs")]
    public async Task An_instance_that_was_overtaken_between_reading_and_writing_takes_the_others_key(string kind)
    {
        using var place = await KeyPlace.AtAsync(kind);
        Instance? overtaker = null;
        using var slow = KeyPlace.Start(new Overtaken(place.Blobs, name =>
        {
            if (overtaker is not null || !name.EndsWith(".xml", StringComparison.Ordinal)) return;
            overtaker = place.Start();
            overtaker.Link("first");
        }));

        var link = slow.Link("from the slow one");

        Assert.Equal("from the slow one", overtaker!.Open(link));
        Assert.Equal("back", slow.Open(overtaker.Link("back")));

        // Instances notice another's second key for two minutes after their start only: there must be none.
        Assert.Single(place.Blobs.ReadAll(), b => b.Name.EndsWith(".xml", StringComparison.Ordinal));
        overtaker.Dispose();
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("blobs")]
    public async Task No_key_lies_there_unwrapped(string kind)
    {
        using var place = await KeyPlace.AtAsync(kind);
        using var instance = place.Start();
        instance.Link("case");

        var files = place.Blobs.ReadAll();

        Assert.Equal(2, files.Count);
        foreach (var text in files.Select(f => Encoding.UTF8.GetString(f.Content)))
        {
            Assert.Contains("pf-wrapped-1.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("requiresEncryption", text, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("blobs")]
    public async Task A_new_secret_opens_what_an_old_one_wrapped_and_soon_the_old_one_is_not_needed(string kind)
    {
        const string next = "the second wrapping secret, 32 characters or more";
        using var place = await KeyPlace.AtAsync(kind);
        using var before = place.Start();
        var link = before.Link("old");

        using (var both = place.Start(next, KeyPlace.Secret)) Assert.Equal("old", both.Open(link));

        using var after = place.Start(next);
        Assert.Equal("old", after.Open(link));
        Assert.Equal(before.Hmac.Keys, after.Hmac.Keys);
        Assert.Throws<SettingsException>(() => place.Start());
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("blobs")]
    public async Task A_wrong_or_a_missing_secret_is_a_clear_refusal_that_changes_nothing(string kind)
    {
        using var place = await KeyPlace.AtAsync(kind);
        using (var instance = place.Start()) instance.Link("case");
        var before = place.Blobs.ReadAll().Select(b => (b.Name, Convert.ToHexString(b.Content)));

        var wrong = Assert.Throws<SettingsException>(() => place.Start("another secret of more than 32 characters"));
        var missing = Assert.Throws<SettingsException>(() => place.Start(""));

        Assert.Contains("Keys:WrappingSecret", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Keys:PreviousWrappingSecrets", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Set Keys:WrappingSecret", missing.Message, StringComparison.Ordinal);
        Assert.Equal(before, place.Blobs.ReadAll().Select(b => (b.Name, Convert.ToHexString(b.Content))));
    }

    [Fact]
    public async Task Keys_that_lay_unwrapped_are_wrapped_once_there_is_a_secret()
    {
        using var place = await KeyPlace.AtAsync("folder");
        string link;
        using (var plain = place.Start("")) link = plain.Link("case");

        using var wrapped = place.Start();

        Assert.Equal("case", wrapped.Open(link));
        Assert.All(place.Blobs.ReadAll(), b =>
            Assert.Contains("pf-wrapped-1.", Encoding.UTF8.GetString(b.Content), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_was_changed_by_one_letter_is_refused()
    {
        using var place = await KeyPlace.AtAsync("folder");
        using (var instance = place.Start()) instance.Link("case");
        var file = place.Blobs.ReadAll().Single(b => HmacName(b.Name));
        var text = Encoding.ASCII.GetString(file.Content);

        place.Blobs.Replace(file.Name, Encoding.ASCII.GetBytes(text[..^1] + (text[^1] == 'A' ? 'Q' : 'A')));

        Assert.Throws<SettingsException>(() => place.Start());
    }

    private static bool HmacName(string name) => name.EndsWith(".key", StringComparison.Ordinal);

    /// <summary>Lets something happen just before a file is written.</summary>
    private sealed class Overtaken(IKeyBlobs blobs, Action<string> before) : IKeyBlobs
    {
        public string Place => blobs.Place;

        public IReadOnlyList<KeyBlob> ReadAll() => blobs.ReadAll();

        public bool TryCreate(string name, byte[] content)
        {
            before(name);
            return blobs.TryCreate(name, content);
        }

        public void Replace(string name, byte[] content) => blobs.Replace(name, content);
    }
}
