using PolicyFlow.App.Mail;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>Whoever sends a report gets a receipt; machines do not, and nobody gets many on one day.</summary>
public sealed class ReceiptTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task It_answers_the_mail_and_says_that_a_machine_wrote_it()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync();

        var receipt = Assert.Single(site.SentTo("colin@demo.invalid"));

        Assert.Equal(AutoSubmitted.Replied, receipt.AutoSubmitted);
        Assert.Equal("plain-1@school.example", receipt.InReplyTo);
        Assert.Contains("Never send us a sexual image of a child", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("/track/", receipt.Text, StringComparison.Ordinal);
        Assert.Contains((await site.OnlyCaseAsync()).Reference, receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_on_one_day_every_mail_is_a_case_and_gets_no_receipt_until_the_next()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        for (var n = 1; n <= 4; n++) await site.TakeAsync(Letter.Another(n));
        await site.AdvanceAsync();

        Assert.Equal(4, (await site.CasesAsync()).Count);
        Assert.Equal(2, site.SentTo("colin@demo.invalid").Count);
        Assert.Contains(
            (await site.CasesAsync())[0].Timeline,
            row => row.Text.Contains("receipts enough on that day", StringComparison.Ordinal));

        await site.AdvanceAsync("PT24H");
        await site.TakeAsync(Letter.Another(5));
        await site.AdvanceAsync();
        Assert.Equal(3, site.SentTo("colin@demo.invalid").Count(m => m.Subject.Contains("We have", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("no-reply@school.example")]
    [InlineData("donotreply@school.example")]
    [InlineData("bounces+abc@school.example")]
    [InlineData("case+pf7k3m92qx.abcdefgh@in.policyflow.example")]
    public async Task Where_nobody_reads_mail_none_is_sent(string address)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.With("Please look", "See https://other.example/post/1", "From: " + address));
        await site.AdvanceAsync();

        Assert.Equal(1, (await site.CasesAsync()).Count + (await site.WaitingAsync()).Count);
        Assert.Empty(site.SentTo(address));
    }

    public void Dispose() => _folder.Dispose();
}
