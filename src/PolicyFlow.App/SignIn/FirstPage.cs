using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.SignIn;

/// <summary>Where somebody starts who has just signed in and was on the way to nowhere: those who work on cases with
/// Today, everybody else on the first page.</summary>
public static class FirstPage
{
    public static string Of(Person person) =>
        Sight.MaySee(new Viewer(person.Id, person.Grants), Matter.CaseList) ? "/today" : "/";
}
