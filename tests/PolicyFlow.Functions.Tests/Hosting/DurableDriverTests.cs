using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.Functions.Hosting;
using PolicyFlow.Functions.Orchestrations;
using PolicyFlow.Functions.Tests.Running;

namespace PolicyFlow.Functions.Tests.Hosting;

public sealed class DurableDriverTests : IAsyncDisposable
{
    private const string Case = "takedown-7k3m92qx";
    private readonly Engine _engine = new();
    private readonly DurableDriver _driver = new(NullLogger<DurableDriver>.Instance);

    public DurableDriverTests() => _driver.Use(_engine);

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Each_kind_of_case_gets_its_orchestration_under_its_own_id()
    {
        foreach (var kind in CaseKind.All) await _driver.ChangedAsync(kind.Prefix + "1");

        Assert.Equal(
            CaseKind.All.Select(kind => (kind.Name, kind.Prefix + "1")),
            _engine.Started.Select(s => (s.Name, s.Options.InstanceId!)));
        Assert.All(_engine.Started, s => Assert.Null(s.Input));
        Assert.Empty(_engine.Raised);
    }

    // Whatever lives is left alone; whatever ended may begin again.
    [Fact]
    public async Task An_instance_that_lives_is_never_replaced()
    {
        await _driver.ChangedAsync(Case);

        Assert.Equal(
            ["Pending", "Running", "Suspended"], Assert.Single(_engine.Started).Options.DedupeStatuses!.Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_it_lives_already_it_is_told_to_look_again_and_nothing_else(bool overGrpc)
    {
        _engine.StartFails = overGrpc
            ? new RpcException(new Status(StatusCode.AlreadyExists, "there"))
            : new OrchestrationAlreadyExistsException("there");

        await _driver.ChangedAsync(Case);

        Assert.Equal([(Case, DurableLoop.Changed, null)], _engine.Raised);
    }

    [Theory]
    [InlineData("person-1")]
    [InlineData("school-1")]
    [InlineData("people")]
    public async Task A_stream_that_is_no_case_has_no_orchestration(string stream)
    {
        await _driver.ChangedAsync(stream);

        Assert.Empty(_engine.Started);
    }

    [Fact]
    public async Task The_case_in_hand_is_not_told_about_what_its_own_loop_did()
    {
        _driver.HaveInHand(Case);

        await _driver.ChangedAsync(Case);
        await _driver.ChangedAsync("investigation-1");

        Assert.Equal("investigation-1", Assert.Single(_engine.Started).Options.InstanceId);
    }

    [Fact]
    public async Task What_one_activity_has_in_hand_is_no_other_ones_business()
    {
        await Task.WhenAll(Task.Run(() => _driver.HaveInHand(Case)), Task.Run(() => _driver.HaveInHand(Case)));

        await _driver.ChangedAsync(Case);

        Assert.Single(_engine.Started);
    }

    [Fact]
    public async Task Its_failure_never_fails_the_click()
    {
        _engine.StartFails = new RpcException(new Status(StatusCode.Unavailable, "no host"));
        await _driver.ChangedAsync(Case);

        _engine.StartFails = new OrchestrationAlreadyExistsException("there");
        _engine.RaiseFails = new RpcException(new Status(StatusCode.NotFound, "purged just now"));
        await _driver.ChangedAsync(Case);

        await new DurableDriver(NullLogger<DurableDriver>.Instance).ChangedAsync(Case);
    }
}
