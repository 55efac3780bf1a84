using System.Reflection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Mail.Templates;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.PolicyReview;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.Letters.Tests.Templates;

public sealed class ShippedTemplateTests
{
    private static readonly string Folder = Path.Combine(
        typeof(ShippedTemplateTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "GoldenFolder").Value!, "..", "Templates");

    public static TheoryData<string> EveryTemplate => [.. MailTemplates.All.Select(t => t.Id)];

    [Fact]
    public void The_shipped_templates_say_what_the_golden_file_says()
    {
        var (file, written) = (Path.Combine(Folder, "shipped-mails.txt"), ShippedMails.Written());
        if (Environment.GetEnvironmentVariable("POLICYFLOW_WRITE_GOLDEN") == "1") File.WriteAllText(file, written);

        Assert.True(
            File.ReadAllText(file).ReplaceLineEndings("\n") == written,
            "shipped-mails.txt is out of date: run this test with POLICYFLOW_WRITE_GOLDEN=1, read the difference, commit it.");
    }

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public void A_shipped_template_keeps_every_rule(string id)
    {
        var template = MailTemplates.All.Single(t => t.Id == id);

        Assert.Empty(TemplateProblems.Of(template.Shipped, template.Placeholders));
        Assert.Equal(template.Shipped, TemplateFile.Read(TemplateFile.Write(template.Shipped)).Words);
        Assert.Matches(@"\A[A-Z].+\.\z", template.When);
        Assert.All(template.Placeholders, p => Assert.NotEmpty(p.Meaning));
    }

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public void No_placeholder_is_left_in_a_letter_and_the_subject_holds_the_reference_and_fixed_words(string id)
    {
        var template = MailTemplates.All.Single(t => t.Id == id);
        var (subject, content) = ShippedMails.Of(template);

        var parts = ShippedMails.Layout.Lay(content);

        Assert.DoesNotMatch(@"[{}]", subject + parts.Text + content.Title);
        Assert.All(template.Placeholders.Where(p => p.InSubject), p => Assert.Contains(p.Name, (string[])["reference", "cases", "year"]));
        if (TakedownTemplates.All.Contains(template)) Assert.StartsWith($"[{ShippedMails.Reference}] ", subject, StringComparison.Ordinal);
        foreach (var sentence in template.Placeholders.Where(p => p.Kind == PlaceholderKind.Sentence))
            Assert.Contains(sentence.Meaning, parts.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_letter_that_stays_within_the_organisation_or_goes_to_those_concerned_has_a_template()
    {
        string[] outside = [Names.Notice, Names.Chaser, Names.Escalation, Names.Governors, Names.Police];
        string[] lanes = [Names.ReporterLane, Names.AffectedLane];

        // What an investigation asks for that is no letter, and the lanes of those who are nobody's of the directory.
        lanes =
        [
            .. lanes, InvestigationLetters.OpenTakedown, InvestigationLetters.TellMerged, InvestigationLetters.TakedownLane,
            InvestigationLetters.MergedLane, InvestigationLetters.LeaveOut,
            InvestigationLetters.HoldTakedown,
        ];

        // A line in the managers' digest.
        string[] lines = [EntryLetters.ForManagers];
        var letters = new[] { typeof(Names), typeof(ReviewLetters), typeof(DigestLetters), typeof(EntryLetters), typeof(InvestigationLetters) }
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!)
            .Except([.. outside, .. lanes, .. lines]);

        Assert.Empty(letters.Except(MailTemplates.All.Select(t => t.Id)));
        Assert.Empty(outside.Intersect(MailTemplates.All.Select(t => t.Id)));
        Assert.Equal(MailTemplates.All.Count, MailTemplates.All.Select(t => t.Id).Distinct().Count());
        Assert.Equal(MailTemplates.All.Count, MailTemplates.All.Select(t => t.Name).Distinct().Count());
    }

    [Fact]
    public void Every_shipped_file_belongs_to_a_template()
    {
        var files = typeof(MailTemplates).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("templates/", StringComparison.Ordinal)).Select(n => n["templates/".Length..^".txt".Length]);

        Assert.Equal(MailTemplates.All.Select(t => t.Id).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_receipt_cannot_lose_the_sentence_on_sexual_images_of_children_nor_999()
    {
        var receipt = MailTemplates.All.Single(t => t.Id == Names.Receipt);
        foreach (var (name, words) in ((string, string)[])
                 [("never-send", "Never send us a sexual image of a child"), ("emergency", "call 999")])
        {
            var without = receipt.Shipped with
            {
                Body = receipt.Shipped.Body.Replace($"{{{name}}}", "", StringComparison.Ordinal),
            };

            var problem = Assert.Single(TemplateProblems.Of(without, receipt.Placeholders));
            Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_reference_of_a_preview_is_no_cases() =>
        Assert.Null(CaseReference.Parse(MailTemplates.All[0].Placeholders.Single(p => p.Name == "reference").Sample));
}
