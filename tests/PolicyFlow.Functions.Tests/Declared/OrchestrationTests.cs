using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PolicyFlow.App.Cases;
using PolicyFlow.Functions.Orchestrations;

namespace PolicyFlow.Functions.Tests.Declared;

public sealed class OrchestrationTests
{
    [Fact]
    public void Each_kind_of_case_has_the_orchestration_that_bears_its_name()
    {
        Assert.Equal(
            CaseKind.All.Select(kind => kind.Name).Order(),
            DeclaredFunction.With<OrchestrationTriggerAttribute>().Select(f => f.Name).Order());
    }

    // What an orchestration is given lies in its history in plain: the case's id is enough.
    [Fact]
    public void An_orchestration_takes_its_id_and_nothing_else()
    {
        Assert.All(DeclaredFunction.With<OrchestrationTriggerAttribute>(), f =>
        {
            Assert.Equal(typeof(TaskOrchestrationContext), Assert.Single(f.Method.GetParameters()).ParameterType);
            Assert.Equal(typeof(Task), f.Method.ReturnType);
            Assert.True(f.Method.IsStatic, "An orchestration must reach for nothing outside of its history.");
        });
    }

    [Fact]
    public void The_loop_calls_the_activities_that_there_are()
    {
        Assert.Equal(
            ((string[])[CaseWork.Perform, CaseWork.Step]).Order(),
            DeclaredFunction.With<ActivityTriggerAttribute>().Select(f => f.Name).Order());
    }
}
