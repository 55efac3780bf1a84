namespace PolicyFlow.App.Intake.Steps;

/// <summary>The addresses of the report form, in the order in which they are asked.</summary>
public static class ReportPaths
{
    public const string Start = "/report";
    public const string Child = "/report/child";
    public const string Told = "/report/told";
    public const string Where = "/report/where";
    public const string NoAddress = "/report/no-address";
    public const string When = "/report/when";
    public const string What = "/report/what";
    public const string Threat = "/report/threat";
    public const string About = "/report/about";
    public const string Pictures = "/report/pictures";
    public const string You = "/report/you";
    public const string People = "/report/people";
    public const string Check = "/report/check";
    public const string Send = "/report/send";
    public const string Sent = "/report/sent";
    public const string Stop = "/report/stop";
    public const string Stopped = "/report/stopped";
}
