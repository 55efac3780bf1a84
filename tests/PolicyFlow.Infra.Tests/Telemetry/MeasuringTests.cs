using PolicyFlow.App.Driving;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.Infra.Tests.Telemetry;

[Collection(nameof(TheMeter))]
public sealed class MeasuringTests : IAsyncLifetime, IDisposable
{
    private readonly Heard _heard = new();
    private Installation _here = null!;

    public async Task InitializeAsync() => _here = await Installation.StartAsync();

    public async Task DisposeAsync() => await _here.DisposeAsync();

    public void Dispose() => _heard.Dispose();

    [Fact]
    public async Task A_letter_that_no_server_takes_is_a_failed_mail_each_time_and_keeps_failing_from_the_fourth_on()
    {
        await _here.ReportAsync();
        for (var attempt = 1; attempt <= Backoff.AttemptsBeforeTask + 1; attempt++)
        {
            await _here.DriveAsync();
            Assert.Equal(attempt, _heard.Of(MetricNames.MailFailed).Count);
            Assert.Equal(
                Math.Max(0, attempt - Backoff.AttemptsBeforeTask + 1), _heard.Of(MetricNames.EffectsFailing).Count);
            _here.Pass(Backoff.After(attempt));
        }

        Assert.All(
            _heard.Of(MetricNames.MailFailed), m => Assert.Equal("out-of-reach", m.Tags[MetricNames.Reason]));
        Assert.All(_heard.Of(MetricNames.EffectsFailing), m => Assert.NotEmpty(m.Tags[MetricNames.Effect]!));
    }

    [Fact]
    public async Task A_sweep_tells_that_it_ended_and_how_old_the_oldest_open_takedown_of_each_status_is()
    {
        await _here.ReportAsync();
        _here.Pass(TimeSpan.FromHours(18));
        await _here.ReportAsync();
        _here.Pass(TimeSpan.FromHours(2.5));

        await _here.SweepAsync();

        Assert.Equal(1, _heard.Of(MetricNames.SweepCompleted).Sum(m => m.Value));
        var ages = _heard.Of(MetricNames.OldestOpenHours).ToDictionary(m => m.Tags[MetricNames.Status]!, m => m.Value);
        Assert.Equal(TakedownAges.Open.Select(s => s.ToString()).Order(), ages.Keys.Order());
        Assert.Equal(20.5, ages["Reported"], 3);
        Assert.All(ages.Where(a => a.Key != "Reported"), a => Assert.Equal(0, a.Value));
    }

    [Fact]
    public async Task A_case_that_slept_through_two_sweeps_is_told_of_and_one_that_is_just_due_is_not()
    {
        await _here.ReportAsync();
        await _here.SweepAsync();
        Assert.Empty(_heard.Of(MetricNames.SweepOverslept));

        _here.Pass(2 * Sweep.Every);
        await _here.SweepAsync();

        Assert.Equal(1, _heard.Of(MetricNames.SweepOverslept).Sum(m => m.Value));
    }

    [Fact]
    public async Task Measurements_carry_no_words_of_a_report()
    {
        await _here.ReportAsync();
        for (var attempt = 1; attempt <= Backoff.AttemptsBeforeTask; attempt++)
        {
            await _here.DriveAsync();
            _here.Pass(Backoff.After(attempt));
        }

        await _here.SweepAsync();

        Assert.All(
            _heard.All.SelectMany(m => m.Tags.Values), tag => Assert.Matches("^[A-Za-z-]+$", tag));
    }
}
