using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Folds what concerns the affected person and the police into the state.</summary>
internal static class CareFold
{
    public static CareState Apply(CareState s, Recorded r) => r.Event switch
    {
        AffectedRecorded e => s with
        {
            Known = true,
            Name = e.Name,
            Email = e.Email,
            IsReporter = e.IsReporter,
            Person = e.Person,
        },
        NamingChosen e => s with { Named = e.Named },
        PoliceConsentRequested e => s with { Consent = new ConsentState(r.At, e.AnswerBy) },
        PoliceConsentAnswered e => s with
        {
            Consent = (s.Consent ?? new ConsentState(null, null)) with
            {
                Answer = e.Answer,
                Way = e.Way,
                AnsweredAt = r.At,
                Ring = false,
            },
        },
        PoliceConsentUnanswered => s with { Consent = s.Consent! with { Ring = true } },
        PoliceReportApproved e => s with
        {
            PoliceReports = s.PoliceReports.Add(new PoliceReport(e.Report, r.At, r.Actor.Id, e.To, e.Letter, e.Override)),
        },
        PoliceReportRecorded e => s with
        {
            PoliceReports = s.PoliceReports.Add(new PoliceReport(
                $"p{s.PoliceReports.Count + 1}", e.MadeAt, r.Actor.Id, null, null, null, e.MadeAt, Reference: e.Reference)),
        },
        PoliceReportSent e => Change(s, e.Report, p => p with { SentAt = r.At }),
        LetterSkipped { Letter: Letters.Police, About: { } about } => Change(s, about, p => p with { Withdrawn = true }),
        PoliceReportBounced e => Change(s, e.Report, p => p with { Bounced = true }),
        _ => s,
    };

    private static CareState Change(CareState s, string id, Func<PoliceReport, PoliceReport> change) =>
        s with { PoliceReports = s.PoliceReports.ConvertAll(p => p.Id == id ? change(p) : p) };
}
