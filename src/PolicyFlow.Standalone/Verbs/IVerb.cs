namespace PolicyFlow.Standalone.Verbs;

/// <summary>Something that the program can be told to do.</summary>
internal interface IVerb
{
    string Name { get; }

    /// <summary>One line for the help.</summary>
    string Help { get; }

    /// <returns>The exit code.</returns>
    Task<int> RunAsync(Arguments arguments);
}
