using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Mail.Templates;
using PolicyFlow.Domain.PolicyReview;
using static PolicyFlow.App.Mail.Templates.Placeholders;

namespace PolicyFlow.App.PolicyReview;

/// <summary>The letters of the yearly review.</summary>
internal static class ReviewTemplates
{
    private static readonly Placeholder Year = new("year", PlaceholderKind.Value, "The year of the review", "2006")
    {
        InSubject = true,
        Required = false,
    };

    private static readonly Placeholder OpensOn =
        Value("opens-on", "The day on which the review opens", "Sunday 1 October 2006") with { Required = false };

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        Of(ReviewLetters.Warning, "The yearly review of the policy comes."),
        Of(ReviewLetters.Open, "The yearly review of the policy has opened."),
        Of(ReviewLetters.Overdue, "Nobody has recorded the yearly review of the policy in time."),
    ];

    private static MailTemplate Of(string id, string when) =>
        new(id, TemplateAudience.Colleagues, when, Year, OpensOn, Link);
}
