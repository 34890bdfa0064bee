namespace LeadershipHub.Packaging.Tests;

public sealed class LicenceTests : IDisposable
{
    private readonly PackageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_list_names_version_licence_and_copyright()
    {
        _folder.With("Some.Library", "<license type=\"expression\">MIT</license><copyright>2026\n A | B</copyright><projectUrl>https://example.org/some</projectUrl>", "lib/net10.0/a.dll");

        var list = LicenceList.Of(_folder.Cache.Shipped([PackageFolder.Locked("Some.Library")]));

        Assert.EndsWith("| [Some.Library](https://example.org/some) | 1.0.0 | MIT | 2026 A \\| B |\n", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyzers_do_not_travel_and_generators_of_a_library_do_not_keep_it_back()
    {
        _folder
            .With("Analyzer", "<license type=\"expression\">MIT</license>", "analyzers/dotnet/cs/a.dll")
            .With("Library", "<license type=\"expression\">MIT</license>", "analyzers/dotnet/cs/a.dll", "lib/net10.0/b.dll")
            .With("Bundle", "<license type=\"expression\">MIT</license>");

        var shipped = _folder.Cache.Shipped([PackageFolder.Locked("Analyzer"), PackageFolder.Locked("Bundle"), PackageFolder.Locked("Library", "Analyzer", "Bundle")]);

        Assert.Equal(["Bundle", "Library"], shipped.Select(package => package.Name), StringComparer.Ordinal);
        Assert.Equal(["Bundle"], shipped[1].Needs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<license type=\"file\">LICENSE.txt</license>")]
    [InlineData("<licenseUrl>https://example.org/licence</licenseUrl>")]
    public void A_licence_that_is_not_known_is_refused(string metadata)
    {
        _folder.With("Riddle", metadata);

        var refused = Assert.Throws<PackagingException>(() => _folder.Cache.Shipped([PackageFolder.Locked("Riddle")]));

        Assert.Contains("Riddle 1.0.0", refused.Message, StringComparison.Ordinal);
        Assert.Contains("KnownLicences.cs", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_looked_up_holds_for_that_version_only()
    {
        Assert.Equal("BSD-3-Clause", KnownLicences.Of("XmpCore", "6.1.10", expression: null));
        Assert.Throws<PackagingException>(() => KnownLicences.Of("XmpCore", "6.1.11", expression: null));
    }

    [Fact]
    public void A_package_that_was_not_restored_is_named()
    {
        var refused = Assert.Throws<PackagingException>(() => _folder.Cache.Shipped([PackageFolder.Locked("Absent")]));

        Assert.Contains("Absent 1.0.0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Licences_and_notices_of_packages_are_copied()
    {
        _folder.With("Some", "<license type=\"expression\">MIT</license>", "LICENSE.txt", "THIRD-PARTY-NOTICES.TXT", "README.md", "lib/net10.0/license.dll");
        var target = Directory.CreateTempSubdirectory("lhub-notices-");

        Notices.Copy(_folder.Cache.Shipped([PackageFolder.Locked("Some")]), target.FullName);

        Assert.Equal(["LICENSE.txt", "THIRD-PARTY-NOTICES.TXT"], Directory.EnumerateFiles(Path.Combine(target.FullName, "Some")).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        target.Delete(recursive: true);
    }
}
