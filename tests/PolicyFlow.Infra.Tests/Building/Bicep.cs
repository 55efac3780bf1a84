using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit.Sdk;

namespace PolicyFlow.Infra.Tests.Building;

/// <summary>How a run of the compiler ended.</summary>
/// <param name="Said">What it complained about, warnings too.</param>
internal sealed record BicepRun(int Code, string Output, string Said);

/// <summary>The Bicep compiler of the package, which works without a network and without Azure.</summary>
internal static class Bicep
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Lazy<string> Compiler = new(() =>
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            throw new XunitException(
                "infra/ was not checked: the Bicep compiler that the tests fetch is for Linux on x64. Run them there.");
        }

        // Packages are unpacked without the bit that lets a program run for everybody.
        var path = Repository.Metadata("BicepCompiler");
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        return path;
    });

    public static async Task<BicepRun> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Compiler.Value, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, said) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new BicepRun(process.ExitCode, await output, await said);
    }
}
