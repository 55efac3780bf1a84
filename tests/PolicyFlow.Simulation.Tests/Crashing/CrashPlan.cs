namespace PolicyFlow.Simulation.Tests.Crashing;

/// <summary>
/// Says when a process ends: just before or just after every k-th write, between every m-th mail and its record,
/// between every l-th look and its record, and between every n-th piece of work and its record in the history of an engine
/// that replays.
/// Once it has ended, nothing of it works any more until the next one starts.
/// </summary>
internal sealed class CrashPlan(int everyWrites, int everyMails, int everyLooks, int everyRecords = 0)
{
    public static CrashPlan Never => new(0, 0, 0);

    private int _writes;
    private int _mails;
    private int _looks;
    private int _records;
    private bool _down;

    public int Crashes { get; private set; }

    public void Restart() => _down = false;

    /// <summary>Called before anything that a process does.</summary>
    public void Alive()
    {
        if (_down) throw new SimulatedCrash();
    }

    public void BeforeWrite()
    {
        Alive();
        _writes++;

        // Every other time the write is lost, every other time only its answer is.
        if (IsTurn(_writes, everyWrites) && _writes / everyWrites % 2 == 0) Crash();
    }

    public void AfterWrite()
    {
        if (IsTurn(_writes, everyWrites)) Crash();
    }

    public void AfterMail()
    {
        _mails++;
        if (IsTurn(_mails, everyMails)) Crash();
    }

    public void AfterLook()
    {
        _looks++;
        if (IsTurn(_looks, everyLooks)) Crash();
    }

    public void BeforeRecord()
    {
        _records++;
        if (IsTurn(_records, everyRecords)) Crash();
    }

    private static bool IsTurn(int count, int every) => every > 0 && count % every == 0;

    private void Crash()
    {
        Crashes++;
        _down = true;
        throw new SimulatedCrash();
    }
}
