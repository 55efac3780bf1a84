using System.Text;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>
/// Answers that look random and depend only on the seed and on what is asked about, never on how often or in which order
/// somebody asks: so a crash changes nobody's luck.
/// </summary>
internal sealed class Chance(int seed)
{
    /// <summary>A number from 0 up to, not including, <paramref name="below"/>.</summary>
    public int Number(int below, params ReadOnlySpan<object> about)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var part in about)
        {
            foreach (var b in Encoding.UTF8.GetBytes($"{part}|"))
                hash = (hash ^ b) * 1099511628211UL;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        return (int)(hash % (ulong)below);
    }

    public bool OneIn(int many, params ReadOnlySpan<object> about) => Number(many, about) == 0;
}
