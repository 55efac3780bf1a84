using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Reporting;

/// <summary>Folds what was reported into the state.</summary>
internal static class ReportFold
{
    /// <summary>A mail is read for the names in it; a form asks. What was read a person can put right.</summary>
    private const string ByMail = "email";

    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        MisuseReported e => Reported(s, e, r.At),
        ReportMailed e => s with
        {
            Mail = new Mailed(
                e.Sender, new MailVerdicts(e.Spf, e.Dkim, e.Dmarc), e.MessageId, e.SentAt, e.Refused, e.NoReceipt),
        },
        MisuseAdded e => s with
        {
            Report = s.Report with
            {
                Items = s.Report.Items.AddRange(e.Items),
                Files = s.Report.Files.AddRange(e.Files),
                Added = e.Text is null ? s.Report.Added : s.Report.Added.Add(e.Text),
            },
        },
        PlacesFilled e => s with { Report = s.Report with { Places = [.. e.Places] } },
        ReportOpened e => s with
        {
            FirstOpened = s.FirstOpened ?? new Opening(r.At, e.Role),
            OpenedBy = s.OpenedBy.Add(r.Actor.Id),
        },
        _ => s,
    };

    private static InvestigationState Reported(InvestigationState s, MisuseReported e, DateTimeOffset at) => s with
    {
        Exists = true,
        ReportedAt = at,
        LeftOut = [.. e.LeftOut],
        TriageBy = e.TriageBy,
        PlacesBy = e.Mode == RouteMode.AllOf ? e.TriageBy : null,
        Report = new MisuseReport
        {
            Channel = e.Channel,
            EnteredBy = e.EnteredBy,
            School = e.School,
            Category = e.Category,
            Threatening = e.Threatening,
            SeenAt = e.SeenAt,
            Items = [.. e.Items],
            Files = [.. e.Files],
            Description = e.Description,
            About = e.About,
            ReporterName = e.ReporterName,
            ReporterEmail = e.ReporterEmail,
            SecretHash = e.SecretHash,
            Clause = e.Clause,
            Mode = e.Mode,
            Places = [.. e.Places],
            FirstPlaces = [.. e.Places],
            Named = e.Channel == ByMail ? [] : [.. e.LeftOut],
            From = e.From,
        },
        Safeguarding = !e.ChildAtRisk ? SafeguardingState.None : SafeguardingState.None with
        {
            Concern = ConcernKind.Concern,
            SeenBy = e.SafeguardingBy,
            DeputiesAt = e.DeputiesAt,
            AlertAt = e.AlertAt,
            AlertedAt = e.AlertAt <= at ? at : null,
        },
    };
}
