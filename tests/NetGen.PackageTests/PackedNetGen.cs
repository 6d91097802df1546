using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen.PackageTests;

/// <summary>The package of the sources as they are, in a folder feed, under a version that no cache knows.</summary>
public sealed class PackedNetGen : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-package").FullName;

    public PackedNetGen()
    {
        Version = $"0.0.1-test{DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}";
        string project = Path.Combine(DotNet.RepositoryRoot, "src", "NetGen");
        var (exitCode, output) = DotNet.Run(
            DotNet.RepositoryRoot, "pack", project, "-c", "Release", "-o", Path.Combine(_folder, "feed"), $"-p:PackageVersion={Version}", "-nologo");
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"dotnet pack failed.\n{output}");
        }
    }

    public string Version { get; }

    public string File => Directory.GetFiles(Path.Combine(_folder, "feed"), "*.nupkg").Single();

    /// <summary>A project outside of the repository that takes the package from the folder feed, with a package cache of its own.</summary>
    public string CreateConsumer(string name, string framework, string source, string properties = "")
    {
        string folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="netgen-test" value="{Path.Combine(_folder, "feed")}" /></packageSources>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <RestorePackagesPath>{Path.Combine(_folder, "packages")}</RestorePackagesPath>
                {properties}
              </PropertyGroup>
              <ItemGroup><PackageReference Include="NetGen" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        Write("Program.cs", source);
        return folder;

        void Write(string file, string text) => System.IO.File.WriteAllText(Path.Combine(folder, file), text);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
