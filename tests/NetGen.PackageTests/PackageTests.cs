using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace NetGen.PackageTests;

/// <summary>The package as users get it: its files, and consumers that build with it.</summary>
public sealed class PackageTests(PackedNetGen package) : IClassFixture<PackedNetGen>
{
    private const string GoodNetwork = """
        using NetGen;

        [Network(Seed = 1)]
        [Input(2)] [Dense(8)] [Tanh] [BinaryHead] [SGD(0.5, Momentum = 0.9)]
        public sealed partial class Gate { }
        """;

    private const string Program = """

        public static class Program
        {
            public static void Main()
            {
                var gate = new Gate();
                float[] inputs = { 0, 0, 0, 1, 1, 0, 1, 1 };
                float[] targets = { 0, 1, 1, 0 };
                var loss = 0f;
                for (var step = 0; step < 500; step++)
                {
                    loss = gate.TrainBatch(inputs, targets);
                }

                System.Console.WriteLine(loss < 0.05f && gate.Predict(new float[] { 0, 1 }) > 0.5f ? "learned" : "loss " + loss);
            }
        }
        """;

    [Fact]
    public void It_holds_library_compiler_part_and_targets_and_depends_on_nothing()
    {
        using var archive = ZipFile.OpenRead(package.File);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName)];
        string[] expected =
        [
            "lib/netstandard2.1/NetGen.dll", "lib/net8.0/NetGen.dll", "lib/net10.0/NetGen.dll", "lib/net10.0/NetGen.xml", "README.md",
            "analyzers/dotnet/cs/NetGen.Generator.dll", "analyzers/dotnet/cs/NetGen.Analyzers.dll", "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
            "build/NetGen.targets", "buildTransitive/NetGen.targets",
        ];
        Assert.Empty(expected.Except(files));
        Assert.Equal(6, files.Count(file => file.EndsWith(".dll", StringComparison.Ordinal)));
        using var nuspec = archive.GetEntry("NetGen.nuspec")!.Open();
        Assert.DoesNotContain(XDocument.Load(nuspec).Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void The_terminal_package_says_what_it_is_and_depends_on_the_library()
    {
        using var archive = ZipFile.OpenRead(package.Pack("NetGen.Terminal"));
        string[] files = [.. archive.Entries.Select(entry => entry.FullName)];
        string[] expected =
        [
            "README.md", "lib/net8.0/NetGen.Terminal.dll", "lib/net8.0/NetGen.Terminal.xml", "lib/net10.0/NetGen.Terminal.dll", "lib/net10.0/NetGen.Terminal.xml",
        ];
        Assert.Empty(expected.Except(files));
        Assert.Equal(2, files.Count(file => file.EndsWith(".dll", StringComparison.Ordinal)));
        using var nuspec = archive.GetEntry("NetGen.Terminal.nuspec")!.Open();
        var elements = XDocument.Load(nuspec).Descendants().ToLookup(element => element.Name.LocalName);
        Assert.Equal("MIT", elements["license"].Single().Value);
        Assert.Equal("README.md", elements["readme"].Single().Value);
        Assert.NotEmpty(elements["description"].Single().Value);
        Assert.StartsWith("https://", elements["projectUrl"].Single().Value);
        var dependencies = elements["dependency"].Select(element => (Id: element.Attribute("id")!.Value, Version: element.Attribute("version")!.Value)).ToArray();
        Assert.Equal(["NetGen", "Spectre.Console"], dependencies.Select(dependency => dependency.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(dependencies.Where(dependency => dependency.Id == "NetGen"), dependency => Assert.Equal(package.Version, dependency.Version));
    }

    [Fact]
    public void A_fresh_consumer_builds_a_network_and_trains_it()
    {
        string folder = package.CreateConsumer("Good", "net10.0", GoodNetwork + Program, "<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        var (exitCode, output) = DotNet.Run(folder, "run", "-c", "Release");
        Assert.True(exitCode == 0 && output.Contains("learned", StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.1")]
    public void Older_frameworks_and_the_language_of_their_time_build_without_a_warning(string framework)
    {
        string folder = package.CreateConsumer(
            "Old" + framework.Replace('.', '_'), framework, GoodNetwork, "<LangVersion>9</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        var (exitCode, output) = DotNet.Run(folder, "build");
        Assert.True(exitCode == 0 && output.Contains("0 Warning(s)", StringComparison.Ordinal), output);
    }

    [Fact]
    public void A_wrong_architecture_fails_the_build_with_its_rule_alone()
    {
        string source = "using NetGen;\n[Network] [Input(28, 28, 1)] [Dense(10)] [Softmax] public sealed partial class Wrong { }\n";
        string folder = package.CreateConsumer("Bad", "net10.0", source);
        var (exitCode, output) = DotNet.Run(folder, "build");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error NETGEN0105", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_analyzers_the_build_says_what_is_missing()
    {
        string folder = package.CreateConsumer("Blind", "net10.0", GoodNetwork, "<RunAnalyzers>false</RunAnalyzers>");
        var (exitCode, output) = DotNet.Run(folder, "build");
        Assert.True(exitCode == 0 && output.Contains("warning NETGEN9001", StringComparison.Ordinal), output);
    }

    [Fact]
    public void A_build_that_asks_for_it_writes_a_report_per_network()
    {
        string folder = package.CreateConsumer(
            "Reported", "net10.0", GoodNetwork + "\nnamespace Game { [Network] [Input(4, Name = \"a;b %20 $(c)\")] [Dense(2)] public partial class Guard { } }", "<NetGenReport>true</NetGenReport>");
        var (exitCode, output) = DotNet.Run(folder, "build");
        Assert.True(exitCode == 0, output);
        string reports = Path.Combine(folder, "bin", "Debug", "net10.0", "netgen");
        using (var gate = JsonDocument.Parse(File.ReadAllText(Path.Combine(reports, "Gate.json"))))
        {
            Assert.Equal(33, gate.RootElement.GetProperty("parameters").GetInt32());
        }

        Assert.True(File.Exists(Path.Combine(reports, "Game.Guard.json")), output);

        // A network that is gone leaves no report behind, and one that changed has a new one.
        File.WriteAllText(Path.Combine(folder, "Program.cs"), GoodNetwork.Replace("Dense(8)", "Dense(9)", StringComparison.Ordinal));
        Directory.Delete(reports, recursive: true);
        (exitCode, output) = DotNet.Run(folder, "build");
        Assert.True(exitCode == 0, output);
        Assert.Equal(["Gate.json"], Directory.GetFiles(reports).Select(Path.GetFileName));
        using var changed = JsonDocument.Parse(File.ReadAllText(Path.Combine(reports, "Gate.json")));
        Assert.Equal(37, changed.RootElement.GetProperty("parameters").GetInt32());
    }
}
