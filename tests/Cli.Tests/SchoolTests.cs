using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Cli.Tests;

/// <summary>A school is made and filled.</summary>
public sealed class SchoolTests
{
    internal static readonly string Demo = Path.Combine(Source.Root, "demo");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Migrating_twice_is_as_good_as_once(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);

        var first = await school.RunAsync("migrate");
        var second = await school.RunAsync("migrate");

        Assert.Equal([0, 0], [first.Exit, second.Exit]);
        Assert.Empty(await school.ReadAsync(db => db.Database.GetPendingMigrationsAsync(Cancel)));
        Assert.NotEmpty(await school.ReadAsync(db => db.Database.GetAppliedMigrationsAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task Of_three_that_migrate_at_once_all_succeed(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);

        var all = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => school.RunAsync("migrate")));

        Assert.All(all, said => Assert.True(said.Exit == 0, said.Error));
        Assert.Empty(await school.ReadAsync(db => db.Database.GetPendingMigrationsAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task The_demo_fills_an_empty_school_once_and_says_who_can_sign_in(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);

        var first = await school.RunAsync("demo", "--content", Demo);
        var packages = await school.ReadAsync(db => db.Packages.CountAsync(Cancel));
        var again = await school.RunAsync("demo", "--content", Demo);

        Assert.True(first.Exit == 0, first.Error);
        Assert.Empty(first.Error);
        Assert.All((string[])["admin@demo.example", "teacher@demo.example", "student@demo.example"], person => Assert.Contains(person, first.Out, StringComparison.Ordinal));
        Assert.Equal((0, first.Out), (again.Exit, again.Out));
        Assert.Equal(Directory.GetFiles(Demo, "*.aula").Length, packages);
        Assert.Equal(packages, await school.ReadAsync(db => db.Packages.CountAsync(Cancel)));
        Assert.Equal(3, await school.ReadAsync(db => db.Users.CountAsync(Cancel)));
        Assert.Equal(3, await school.ReadAsync(db => db.Packages.CountAsync(package => package.IsFeatured, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_real_school_gets_no_demo(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);
        await school.RunAsync("admin", "create", "--email", "head@school.example", "--name", "Head");

        var demo = await school.RunAsync("demo", "--content", Demo);

        Assert.Equal((0, string.Empty, string.Empty), (demo.Exit, demo.Out, demo.Error));
        Assert.False(await school.ReadAsync(db => db.Packages.AnyAsync(Cancel)));
        Assert.Equal(1, await school.ReadAsync(db => db.Users.CountAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_demo_with_a_broken_file_loads_nothing_and_says_where(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);
        foreach (var file in Directory.GetFiles(Demo, "*.aula").Take(3))
            school.Write($"content/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file, Cancel));
        var media = Path.GetDirectoryName(school.Write("content/media/readme.txt", "Pictures."))!; // ! a file has a folder
        foreach (var file in Directory.GetFiles(Path.Combine(Demo, "media")))
            File.Copy(file, Path.Combine(media, Path.GetFileName(file)));
        var broken = school.Write("content/00-broken.aula", "@package Broken\n\n# One\ntype: MULTIPLE_CHOICE\n\nPast of go? = goed\n");

        var refused = await school.RunAsync("demo", "--content", Path.GetDirectoryName(broken)!); // ! a file has a folder
        Assert.Equal(1, refused.Exit);
        var (users, packages) = (await school.ReadAsync(db => db.Users.CountAsync(Cancel)), await school.ReadAsync(db => db.Packages.CountAsync(Cancel)));
        File.Delete(broken);
        var mended = await school.RunAsync("demo", "--content", Path.GetDirectoryName(broken)!); // ! a file has a folder

        Assert.Equal(string.Empty, refused.Out);
        Assert.Contains("00-broken.aula:6:", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (users, packages));
        Assert.True(mended.Exit == 0, mended.Error);
    }

    [Fact]
    public async Task What_is_not_understood_does_nothing()
    {
        await using var school = await CommandLine.OnAsync(Engine.Sqlite);

        Assert.All(
            (Said[])[await school.RunAsync("explode"), await school.RunAsync("admin", "create"), await school.RunAsync("import"), await school.RunAsync("demo")],
            said => Assert.NotEqual(0, said.Exit));
    }
}
