using System.Globalization;

namespace PolicyFlow.App.Storing.Proof;

/// <summary>The first event that is not as it was written.</summary>
/// <param name="What">What is wrong with it, to be read after "event 7 of stream s".</param>
public sealed record BrokenEvent(string Stream, int Sequence, string What)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Event {Sequence} of stream {Stream} {What}.");
}

/// <summary>What a verification of all chains found.</summary>
/// <param name="Bodies">Bodies that exist and match the hash in the event that refers to them.</param>
/// <param name="ErasedBodies">Bodies that are gone and that an event says were erased.</param>
/// <param name="BrokenStreams">How many streams are not as they were written.</param>
/// <param name="FirstBroken">The first broken event of the first broken stream, or null when all is well.</param>
public sealed record VerifyReport(
    int Streams, long Events, long Bodies, long ErasedBodies, int BrokenStreams, BrokenEvent? FirstBroken)
{
    public bool IsWhole => FirstBroken is null;

    /// <summary>The result in plain words, in one or two lines.</summary>
    public override string ToString()
    {
        var checkedAll = string.Create(
            CultureInfo.InvariantCulture,
            $"Checked {Streams} streams with {Events} events and {Bodies} bodies; {ErasedBodies} bodies were erased.");
        return IsWhole
            ? $"{checkedAll} Everything is as it was written."
            : string.Create(
                CultureInfo.InvariantCulture, $"{checkedAll}\nBROKEN in {BrokenStreams} streams. First: {FirstBroken}");
    }
}
