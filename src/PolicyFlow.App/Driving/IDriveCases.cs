namespace PolicyFlow.App.Driving;

/// <summary>Is told after each commit. Its failure never fails the click that led to the commit: an implementation
/// swallows what goes wrong, since the due index knows the case all the same.</summary>
public interface IDriveCases
{
    ValueTask ChangedAsync(string stream);
}
