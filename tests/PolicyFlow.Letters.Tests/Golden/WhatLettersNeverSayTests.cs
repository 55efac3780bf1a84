using System.Text.RegularExpressions;

namespace PolicyFlow.Letters.Tests.Golden;

/// <summary>What holds for the words of every letter.</summary>
public sealed partial class WhatLettersNeverSayTests
{
    [Fact]
    public void No_letter_calls_our_24_hours_a_duty_of_the_host() => Assert.All(
        Letters.SelectMany(l => Sentences(l.Text).Where(s => Ours().IsMatch(s)).Select(s => (l.Name, Sentence: s))),
        s => Assert.False(Duty().IsMatch(s.Sentence), $"{s.Name}: {s.Sentence}"));

    [Fact]
    public void There_are_letters_with_our_24_hours_to_search() =>
        Assert.True(Letters.Count(l => Ours().IsMatch(l.Text)) >= 6);

    [Fact]
    public void Only_letters_on_which_she_may_be_named_name_the_person_concerned() => Assert.All(
        Letters.Where(l => l.Text.Contains(Invented.Person, StringComparison.Ordinal)).Select(l => l.Name),
        name => Assert.True(
            name.Contains("named", StringComparison.Ordinal) || name == "police-with-consent", $"{name} names her."));

    [Fact]
    public void No_subject_names_anybody_or_any_place() => Assert.All(
        Letters.Select(l => l.Text.Split('\n')[0]).Where(l => l.StartsWith("Subject: ", StringComparison.Ordinal)),
        subject => Assert.Matches(@"^Subject: [A-Za-z0-9 ]+ \[PF-7K3M-92QX\]$", subject));

    [Fact]
    public void Every_letter_that_is_signed_is_signed_by_the_network() => Assert.All(
        Letters.Where(l => l.Text.StartsWith("Subject: ", StringComparison.Ordinal)),
        l => Assert.EndsWith($"\n\nReference: PF-7K3M-92QX\n{Invented.Network}\n", l.Text, StringComparison.Ordinal));

    [Fact]
    public void No_letter_asks_for_a_password() => Assert.All(
        Letters.SelectMany(l => Sentences(l.Text))
            .Where(s => s.Contains("password", StringComparison.OrdinalIgnoreCase)),
        s => Assert.Matches("do not send|never need", s));

    private static IEnumerable<(string Name, string Text)> Letters =>
        GoldenFolder.Names.Select(name => (name, GoldenFolder.Read(name)));

    private static string[] Sentences(string text) =>
        text.Split(['.', '\n', ';'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("24[ -]hour|twenty-four", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();

    [GeneratedRegex(
        @"\b(duty|duties|law|laws|legal|legally|must|oblig\w*|require\w*|statut\w*|regulations?|act|entitled|comply)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Duty();
}
