using PolicyFlow.App.Web;

namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>A file to begin with: all headings that are known, and two invented people.</summary>
public static class SampleFile
{
    public const string Name = "staff-list-sample.csv";

    /// <param name="schools">The schools of the network: the sample names the first.</param>
    public static string Text(IReadOnlyList<School> schools)
    {
        var school = schools.Count > 0 ? schools[0].Name : "";
        return CsvSafe.Row("Staff number", "Name", "Email", "School", "Job title", "Type", "Line manager")
            + CsvSafe.Row("X-1001", "Invented Person", "person@sample.invalid", school, "Head of sport", "Employee", "")
            + CsvSafe.Row("X-1002", "Made-up Helper", "", school, "Coach", "Volunteer", "X-1001");
    }
}
