using System;

namespace Samples;

/// <summary>Where the build puts samples/data.</summary>
public static class SampleData
{
    public static string Path(params string[] names) =>
        System.IO.Path.Combine([AppContext.BaseDirectory, "data", .. names]);
}
