using System.Collections.Immutable;

namespace PolicyFlow.App.Intake.Opening;

/// <summary>One kind of case that reports open.</summary>
public interface IReportKind
{
    /// <summary>What the stream ids of its cases begin with.</summary>
    string Prefix { get; }

    /// <summary>Whether reports of the category open cases of this kind: just one kind says yes.</summary>
    bool Takes(ReportCategory category);

    /// <inheritdoc cref="IReportDesk.WhoWillSeeAsync"/>
    IReadOnlyList<Recipient> WhoWillSee(Report report);

    /// <summary>The ids of the commands that a case has recorded; null where there is no such case.</summary>
    Task<ImmutableArray<string>?> CommandsOfAsync(string stream, CancellationToken cancel);

    /// <summary>Opens a case; the same command id again changes nothing.</summary>
    /// <param name="code">The reporter's secret code, of which the case keeps a hash.</param>
    /// <param name="commandId">Of the report; the case records it as <see cref="ReportDesk.CommandOf"/> says.</param>
    /// <returns>False where the stream is another report's.</returns>
    Task<bool> OpenAsync(Report report, string stream, string code, string commandId, CancellationToken cancel);
}
