namespace PolicyFlow.Letters.Tests.Golden;

/// <summary>What each letter says. A changed sentence shows as a changed file.</summary>
public sealed class GoldenLetterTests
{
    public static TheoryData<string> EveryLetter => [.. GoldenLetters.All.Keys];

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void A_letter_says_what_its_golden_file_says(string name)
    {
        var letter = GoldenLetters.All[name];
        if (Environment.GetEnvironmentVariable("POLICYFLOW_WRITE_GOLDEN") == "1")
            File.WriteAllText(GoldenFolder.PathOf(name), letter);

        Assert.True(
            GoldenFolder.Read(name) == letter,
            $"{name}.txt is out of date: run this test with POLICYFLOW_WRITE_GOLDEN=1, read the difference, commit "
                + "it.");
    }

    [Fact]
    public void No_golden_file_is_left_without_a_letter() =>
        Assert.Equal(GoldenLetters.All.Keys.Order(), GoldenFolder.Names.Order());
}
