using Azure;

namespace PolicyFlow.App.Storing;

/// <summary>Says in plain words what keeps Azure Storage from working.</summary>
internal static class StorageFailure
{
    /// <summary>Runs a call of the store and translates its failure.</summary>
    public static async Task<T> GuardAsync<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (IsOfStorage(failure, cancel))
        {
            throw new StoreUnavailableException(Reason(failure), failure);
        }
    }

    /// <summary>Whether storage failed, in contrast to a mistake of the program and to a caller who gave up.</summary>
    public static bool IsOfStorage(Exception failure, CancellationToken cancel) => failure switch
    {
        RequestFailedException => true,
        // So the client tells that all its retries failed.
        AggregateException all => all.InnerExceptions.All(inner => IsOfStorage(inner, cancel)),
        OperationCanceledException => !cancel.IsCancellationRequested,
        IOException or HttpRequestException => true,
        _ => false,
    };

    private static string Reason(Exception failure) => StatusOf(failure) switch
    {
        401 or 403 => "Azure Storage refused the access: the app's identity lacks a role there.",
        404 => "A table or container of PolicyFlow is missing in the storage account.",
        429 or 503 => "Azure Storage is busy: nothing was saved. It works again in a moment.",
        _ => "Azure Storage did not answer: nothing was saved.",
    };

    private static int StatusOf(Exception failure) => failure switch
    {
        RequestFailedException request => request.Status,
        AggregateException { InnerExceptions: [.., var last] } => StatusOf(last),
        _ => 0,
    };
}
