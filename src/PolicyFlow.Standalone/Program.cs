using PolicyFlow.Standalone;

return await CommandLine.RunAsync(args);
