using System.Text;
using PolicyFlow.App.PolicyReview.Documents;

namespace PolicyFlow.PolicyReview.Tests.Documents;

public sealed class PolicyFileTests
{
    private const string Words = "# Safeguarding – “café” £5\n";

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Words) },
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void A_text_is_read_in_the_encoding_that_it_is_in(string what, byte[] bytes)
    {
        var file = new PolicyFile(what, bytes);

        Assert.Null(file.TextProblem());
        Assert.Equal(Words, file.Text());
    }

    [Fact]
    public void What_is_no_text_is_refused_in_words()
    {
        Assert.Contains("is not a text file", new PolicyFile("p.md", [0x50, 0x4B, 3, 4, 0, 0, 8]).TextProblem(), StringComparison.Ordinal);
        Assert.Contains("is empty", new PolicyFile("p.md", []).TextProblem(), StringComparison.Ordinal);
        Assert.Contains("1 megabyte", new PolicyFile("p.md", new byte[2_000_001]).TextProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_original_is_a_pdf_or_a_word_document_by_its_bytes_whatever_its_name()
    {
        Assert.Equal("application/pdf", new PolicyFile("x.exe", "%PDF-1.7"u8.ToArray()).OriginalType);
        Assert.NotNull(new PolicyFile("x", Encoding.ASCII.GetBytes("PK\u0003\u0004..[Content_Types].xml..word/document.xml")).OriginalType);
        Assert.Contains("PDF or a Word document", new PolicyFile("x.pdf", "MZ"u8.ToArray()).OriginalProblem(), StringComparison.Ordinal);
        Assert.Contains("10 megabytes", new PolicyFile("x.pdf", new byte[10 * 1024 * 1024 + 1]).OriginalProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_read_the_same_have_one_hash()
    {
        var clean = PolicyMarkdown.Clean("\uFEFF# P\r\n\r\n1.1. a\u0007b\u0000\n\n\n");

        Assert.Equal("# P\n\n1.1. ab\n", clean);
        Assert.Equal(clean, PolicyMarkdown.Clean(clean));
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", PolicyMarkdown.HashOf("abc"));
    }

    [Theory]
    [InlineData("", "Enter the text")]
    [InlineData("\n \n", "Enter the text")]
    [InlineData("1. A.\n", "Begin the text with its title")]
    public void A_text_without_words_or_title_is_refused(string text, string why) =>
        Assert.StartsWith(why, PolicyMarkdown.Problem(PolicyMarkdown.Clean(text)), StringComparison.Ordinal);

    [Fact]
    public void A_text_of_more_than_a_megabyte_is_refused() => Assert.Contains(
        "1 megabyte", PolicyMarkdown.Problem(PolicyMarkdown.Clean("# P\n" + new string('x', 1_000_000))), StringComparison.Ordinal);
}
