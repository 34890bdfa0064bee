using System.IO.Compression;

namespace LeadershipHub.Scripting.Tests.Packages;

/// <summary>A package feed in a folder of the site, and NuGet's folder for it beside: neither the network nor the machine's packages are touched.</summary>
public static class TestFeed
{
    public static TestSite WithFeed(this TestSite site)
    {
        Directory.CreateDirectory(site.FullPath("feed"));
        return site.With(
            "nuget.config",
            """
            <configuration>
              <config><add key="globalPackagesFolder" value="fetched" /></config>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
            </configuration>
            """);
    }

    public static TestSite WithPackage(this TestSite site, string name, string version, string code, string dependency = "")
    {
        using var package = ZipFile.Open(site.FullPath($"feed/{name}.{version}.nupkg"), ZipArchiveMode.Create);
        Add(package, name + ".nuspec", System.Text.Encoding.UTF8.GetBytes(
            $"""
            <package><metadata>
              <id>{name}</id><version>{version}</version><authors>Tests</authors><description>For tests.</description>
              <dependencies><group targetFramework="net8.0">{dependency}</group></dependencies>
            </metadata></package>
            """));
        Add(package, $"lib/net8.0/{name}.dll", TestAssembly.Compile(name, code));
        return site;
    }

    private static void Add(ZipArchive package, string path, byte[] content)
    {
        using var entry = package.CreateEntry(path).Open();
        entry.Write(content);
    }
}
