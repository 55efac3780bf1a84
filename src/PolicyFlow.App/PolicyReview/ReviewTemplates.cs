using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Mail.Templates;
using PolicyFlow.Domain.PolicyReview;
using static PolicyFlow.App.Mail.Templates.Placeholders;

namespace PolicyFlow.App.PolicyReview;

/// <summary>The letters of the reviews.</summary>
internal static class ReviewTemplates
{
    private static readonly Placeholder Year = new("year", PlaceholderKind.Value, "The year of the review", "2006")
    {
        InSubject = true,
        Required = false,
    };

    private static readonly Placeholder OpensOn =
        Value("opens-on", "The day on which the review opens", "Sunday 1 October 2006") with { Required = false };

    private static readonly Placeholder DueOn =
        Value("due-on", "The day by which the review is to be done", "Wednesday 1 November 2006") with { Required = false };

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        Of(ReviewLetters.Warning, "The yearly review of the policy comes."),
        Of(ReviewLetters.Open, "The yearly review of the policy has opened."),
        Of(ReviewLetters.Overdue, "Nobody has recorded the yearly review of the policy in time."),
        Of(ReviewLetters.Early, "National guidance has changed, and a review of the policy was opened before October."),
        Of(ReviewLetters.EarlyOverdue, "An early review of the policy is not done in its time."),
        Of(ReviewLetters.Governors, "A review is overdue, and the governors are told; again each month until it is done."),
        Of(ReviewLetters.Term, "A term is over, and the governors' page of it is complete."),
    ];

    private static MailTemplate Of(string id, string when) =>
        new(id, TemplateAudience.Colleagues, when, Year, OpensOn, DueOn, Link);
}
