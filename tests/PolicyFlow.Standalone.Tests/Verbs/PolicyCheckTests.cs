using System.Text;
using PolicyFlow.App.PolicyReview.Samples;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Verbs;

/// <summary>Anybody can check a policy in a file.</summary>
public sealed class PolicyCheckTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_findings_of_a_file_are_listed_and_counted()
    {
        var ended = await CheckAsync("policy.md", SamplePolicy.Markdown);

        Assert.Equal(1, ended.Code);
        Assert.Contains("Put right: A law that has been replaced (6.2)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("replaced-law 4 (6.2, 6.3, 6.4, 6.4)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Links were not looked at", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_findings_is_said_to_have_none()
    {
        var ended = await CheckAsync("policy.md", SamplePolicy.NextMarkdown);

        Assert.Equal(0, ended.Code);
        Assert.Contains("Nothing was found.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_text_out_of_a_word_processor_is_read_too()
    {
        // Numbers as entries of lists, a table, bullets of their own and a page break in a sentence.
        const string Text = "Invented Network Policy\n\nVersion\tCreated\tReview Date\n1.3\tOctober 2020\tOctober 2021\n\n"
            + "1. Aims\n\n- 1.1. We like Google+ and tell the manager,\n\n\for the lead of the school.\n"
            + " • a bullet in its own way;\n\n2. Law\n\n- 2.1. We follow:\n - The Data Protection Act 1998\n";

        var ended = await CheckAsync("policy.txt", Text);

        Assert.Contains(
            "review-date-passed 1, replaced-law 1 (2.1),", ended.Output, StringComparison.Ordinal);
        Assert.Contains("closed-service 1 (1.1)", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("broken-sentence", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_text_or_not_there_is_told_in_words()
    {
        await File.WriteAllBytesAsync(_folder["policy.md"], [0xff, 0xfe, 0x00, 0xd8]);
        foreach (var ended in (Ended[])
            [
                await PolicyFlowProgram.RunAsync("policy-check", _folder["policy.md"]),
                await PolicyFlowProgram.RunAsync("policy-check", _folder["missing.md"]),
                await PolicyFlowProgram.RunAsync("policy-check"),
            ])
        {
            Assert.Equal(2, ended.Code);
            Assert.DoesNotContain("Exception", ended.All, StringComparison.Ordinal);
            Assert.Contains("file", ended.All, StringComparison.Ordinal);
        }
    }

    private async Task<Ended> CheckAsync(string name, string text)
    {
        await File.WriteAllTextAsync(_folder[name], text, Encoding.UTF8);
        return await PolicyFlowProgram.RunAsync("policy-check", _folder[name]);
    }
}
