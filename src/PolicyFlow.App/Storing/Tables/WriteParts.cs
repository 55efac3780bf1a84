namespace PolicyFlow.App.Storing.Tables;

/// <summary>What everything that writes is made of.</summary>
internal sealed record WriteParts(
    TablesStoreOptions Options, StreamRows Streams, Bodies Bodies, BodyBlobs Blobs, HeadCommit Commit);
