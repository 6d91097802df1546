using System;
using System.IO;

namespace NetGen.Testing;

/// <summary>
/// Finds reference data: what the repository holds under <c>tests/NetGen.Tests/Data</c>, and what is too large for it
/// in <c>../shared/data</c> beside the repository.
/// </summary>
public static class ReferenceData
{
    /// <summary>The repository: the nearest folder above the running tests that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The path of a file or folder such as <c>layers</c> or <c>training/N2.f64.json</c>; null where it is absent.</summary>
    public static string? Find(string name)
    {
        foreach (string folder in Folders)
        {
            string path = Path.Combine(folder, name);
            if (Path.Exists(path))
            {
                return path;
            }
        }
        return null;
    }

    /// <summary>What to print when a test skips because data is absent.</summary>
    public static string WhyAbsent(string name) => $"Reference data '{name}' is neither in {string.Join(" nor in ", Folders)}.";

    /// <summary>The path of data that the repository itself must hold.</summary>
    public static string Require(string name) => Find(name) ?? throw new FileNotFoundException(WhyAbsent(name));

    private static string[] Folders =>
    [
        Path.Combine(RepositoryRoot, "tests", "NetGen.Tests", "Data"),
        Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "data")),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NetGen.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException($"No NetGen.sln above {AppContext.BaseDirectory}.");
    }
}
