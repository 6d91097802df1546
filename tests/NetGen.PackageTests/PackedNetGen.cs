using System;
using System.Globalization;
using System.IO;

namespace NetGen.PackageTests;

/// <summary>The package of the sources as they are, in a folder feed, under a version that no cache knows.</summary>
public sealed class PackedNetGen : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-package").FullName;

    public PackedNetGen()
    {
        Version = $"0.0.1-test{DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}";
        File = Pack("NetGen");
    }

    public string Version { get; }

    /// <summary>The package of the library.</summary>
    public string File { get; }

    /// <summary>Packs a project below src into the feed; returns the package.</summary>
    public string Pack(string name)
    {
        string project = Path.Combine(DotNet.RepositoryRoot, "src", name);
        var (exitCode, output) = DotNet.Run(
            DotNet.RepositoryRoot, "pack", project, "-c", "Release", "-o", Path.Combine(_folder, "feed"), $"-p:PackageVersion={Version}", "-nologo");
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"dotnet pack failed.\n{output}");
        }

        return Path.Combine(_folder, "feed", $"{name}.{Version}.nupkg");
    }

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
