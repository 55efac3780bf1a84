using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>Somebody asked for the checklist to be filled anew.</summary>
/// <param name="Round">How often it was asked for, the opening included.</param>
public sealed record ChecklistAsked(int Round) : ICaseEvent;

/// <summary>The checklist was filled from the year (19.2, 18.1).</summary>
/// <param name="Round">Which asking it answers.</param>
/// <param name="Figures">The year before the review opened, in numbers.</param>
/// <param name="Trend">The minutes of work of the years before, earliest first.</param>
/// <param name="Words">The words of the points, as JSON: a body.</param>
public sealed record ChecklistFilled(
    int Round, IReadOnlyList<ChecklistPoint> Points, YearFigures Figures, IReadOnlyList<YearMinutes> Trend, BodyRef Words)
    : ICaseEvent;

/// <summary>Somebody saw to a point of the checklist, or said why that is not needed.</summary>
public sealed record PointTicked(string Point, TickAnswer Answer, BodyRef? Note) : ICaseEvent;

/// <summary>Somebody took back what was said of a point.</summary>
public sealed record PointUnticked(string Point) : ICaseEvent;
