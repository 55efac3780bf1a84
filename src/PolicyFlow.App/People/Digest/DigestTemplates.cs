using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Mail.Templates;
using PolicyFlow.Domain.People.Digest;
using static PolicyFlow.App.Mail.Templates.Placeholders;

namespace PolicyFlow.App.People.Digest;

/// <summary>The letter that carries a digest.</summary>
internal static class DigestTemplates
{
    public static readonly IReadOnlyList<MailTemplate> All =
    [
        new(
            DigestLetters.Digest, TemplateAudience.Colleagues,
            "Once a day, at the hour that each person chose, where something waits for them.",
            new Placeholder("cases", PlaceholderKind.Value, "How many cases are in it, such as 3 cases", "3 cases")
            {
                InSubject = true,
                Required = false,
            },
            Value("day", "Until which day it reaches", "Monday 2 January 2006") with { Required = false },
            new Placeholder("list", PlaceholderKind.List, "The cases, with what there is about each", ""), Link),
    ];
}
