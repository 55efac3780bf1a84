namespace PolicyFlow.App.Driving;

/// <summary>Is told after each commit. Its failure never fails the click that led to the commit.</summary>
public interface IDriveCases
{
    void Changed(string stream);
}
