using System.Globalization;
using System.Text;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>A day of the chart.</summary>
/// <param name="Done">How many had confirmed by its end.</param>
/// <param name="Percent">Of those who are expected today.</param>
public sealed record ChartDay(DateOnly Day, int Done, int Percent);

/// <summary>A mark on the time line: a reminder, or the deadline.</summary>
/// <param name="X">In the units of the picture.</param>
public sealed record ChartMark(DateOnly Day, string Text, double X);

/// <summary>
/// Completion over time as a picture that the server draws. It is drawn for a width: on a phone the words would be too small
/// in a picture that is only made narrower.
/// </summary>
public sealed class CompletionChart
{
    private const int Height = 300;
    private const int Left = 46;
    private const int Right = 18;
    private const int Top = 26;
    private const int Bottom = 44;

    private readonly DateOnly _from;
    private readonly int _span;

    private CompletionChart(int width, DateOnly from, DateOnly until)
    {
        (Width, _from) = (width, from);
        _span = Math.Max(1, until.DayNumber - from.DayNumber);
    }

    public int Width { get; }

    public static int PictureHeight => Height;

    /// <summary>The height of the line at nought.</summary>
    public static int Floor => Height - Bottom;

    public static int LeftEdge => Left;

    public int RightEdge => Width - Right;

    public IReadOnlyList<ChartDay> Days { get; private init; } = [];

    /// <summary>The line, as the data of a path; empty where there is nothing to draw.</summary>
    public string Line { get; private init; } = "";

    /// <summary>The area below the line.</summary>
    public string Area { get; private init; } = "";

    public IReadOnlyList<ChartMark> Marks { get; private init; } = [];

    /// <summary>Days that are written below, spread over the width.</summary>
    public IReadOnlyList<ChartMark> Labels { get; private init; } = [];

    /// <summary>Where the line ends.</summary>
    public (double X, double Y) End { get; private init; }

    /// <summary>How high a share stands, in the units of the picture.</summary>
    public static double Y(int percent) => Floor - ((Floor - Top) * percent / 100.0);

    /// <param name="width">In CSS pixels at full size.</param>
    public static CompletionChart Of(CampaignFigures figures, CampaignState state, int width)
    {
        var days = DaysOf(figures);
        var from = days.Count > 0 ? days[0].Day : state.Rounds.Count > 0 ? state.Rounds[0].Day : state.Deadline;
        var last = days.Count > 0 ? days[^1].Day : from;
        var until = last > state.Deadline ? last : state.Deadline;
        var chart = new CompletionChart(width, from, until);
        var points = days.Select(d => (X: chart.X(d.Day), Y: Y(d.Percent))).ToList();
        return new CompletionChart(width, from, until)
        {
            Days = days,
            Line = PathOf(points),
            Area = points.Count == 0 ? "" : Text($"{PathOf(points)}L{points[^1].X:0.#} {Floor}L{points[0].X:0.#} {Floor}Z"),
            End = points.Count == 0 ? (Left, Floor) : points[^1],
            Marks = [.. chart.MarksOf(state)],
            Labels = chart.LabelsOf(width > 500 ? 6 : 3),
        };
    }

    /// <summary>How many had confirmed by the end of each day.</summary>
    private static List<ChartDay> DaysOf(CampaignFigures figures)
    {
        var (sum, expected) = (0, figures.Counts.Expected());
        var days = new List<ChartDay>(figures.DoneByDay.Count);
        foreach (var day in figures.DoneByDay)
        {
            sum += day.Count;
            days.Add(new ChartDay(day.Day, sum, Completion.Percent(sum, expected)));
        }

        return days;
    }

    private double X(DateOnly day) => Left + ((Width - Left - Right) * (day.DayNumber - _from.DayNumber) / (double)_span);

    private IEnumerable<ChartMark> MarksOf(CampaignState state)
    {
        foreach (var round in state.Rounds.Where(r => r.Number > 0 && r.Day <= _from.AddDays(_span)))
            yield return new ChartMark(round.Day, RoundWords.Short(round.Kind), X(round.Day));
        yield return new ChartMark(state.Deadline, "Deadline", X(state.Deadline));
    }

    private List<ChartMark> LabelsOf(int most)
    {
        var step = Math.Max(1, (int)Math.Ceiling(_span / (double)most));
        return
        [
            .. Enumerable.Range(0, (_span / step) + 1).Select(n => _from.AddDays(n * step))
                .Select(day => new ChartMark(day, day.ToString("d MMM", CultureInfo.GetCultureInfo("en-GB")), X(day))),
        ];
    }

    private static string PathOf(List<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{x:0.#} {y:0.#}");
        return path.ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
