using System.Globalization;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates.Pages;

/// <summary>The words of a letter as a form.</summary>
public static class TemplateForm
{
    /// <summary>Name of the hidden field with the edition that was shown.</summary>
    public const string Edition = "edition";

    public static FormState Of(TemplateEntry entry, TemplateWords words) => AdminForm.New(
        ("subject", words.Subject), ("title", words.Title), ("body", words.Body), EditionOf(entry));

    /// <summary>The same form for the next press of a button, which is another command.</summary>
    public static FormState Again(FormState form) => AdminForm.New(
        ("subject", form["subject"]), ("title", form["title"]), ("body", form["body"]), (Edition, form[Edition]));

    public static (string Name, string? Value) EditionOf(TemplateEntry entry) =>
        (Edition, entry.State.Edition.ToString(CultureInfo.InvariantCulture));

    public static TemplateWords Words(FormState form) => TemplateWords.Tidy(form["subject"], form["title"], form["body"]);

    /// <summary>Puts every problem beside its field.</summary>
    public static void Check(FormState form, MailTemplate template)
    {
        foreach (var problem in TemplateProblems.Of(Words(form), template.Placeholders))
            form.Problem(problem.Field, problem.Message);
    }
}
