using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Letters.Tests.Golden;

namespace PolicyFlow.Letters.Tests.Letters;

public sealed class ChaserTests
{
    private static readonly Notice Notice = new("Request to remove content [PF-7K3M-92QX]", "The letter.");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200b ")]
    public void Without_a_ticket_number_no_reference_is_invented(string? ticket) =>
        Assert.StartsWith("We wrote to you 12 hours ago", Chaser(ticket), StringComparison.Ordinal);

    [Fact]
    public void The_hosts_own_number_comes_first_on_a_line_of_its_own() => Assert.StartsWith(
        "Your reference: ES 0815 Bcc: x\n\nWe wrote", Chaser("ES\r\n0815 Bcc: x"), StringComparison.Ordinal);

    [Fact]
    public void The_notice_follows_to_the_letter() =>
        Assert.EndsWith("\n\n----\n\nThe letter.", Chaser("ES-0815"), StringComparison.Ordinal);

    private static string Chaser(string? ticket) => LetterTexts.Chaser(
        Notice,
        new Approach("a1", "host", ["i1"], ByMail: true, ApproachChannel.Email, "p-1", Invented.Reported)
        {
            ReceivedAt = Invented.Reported,
        },
        1, Invented.Reported.AddHours(12), ticket);
}
