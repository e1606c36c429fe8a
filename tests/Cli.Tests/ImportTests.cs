using Aulario.Data.Exercises;
using Aulario.Domain.Exercises;
using Aulario.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Cli.Tests;

public sealed class ImportTests
{
    private const string Good = "@package Verbos {0}\nslug: {0}\n\n# Past\ntype: MULTIPLE_CHOICE\n\nPast of go? = goed | [went]\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task Each_file_comes_in_wholly_or_not_at_all(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);
        var good = school.Write("good.aula", Text("good"));
        var half = school.Write("half.aula", Text("half") + "\n# Second\ntype: MULTIPLE_CHOICE\n\nPast of see? = seed\n");
        var last = school.Write("last.aula", Text("last"));

        var said = await school.RunAsync("import", good, half, last);

        Assert.Equal(1, said.Exit);
        Assert.Contains("half.aula:12:", said.Error, StringComparison.Ordinal);
        Assert.Contains("half.aula: not imported.", said.Error, StringComparison.Ordinal);
        Assert.Equal(["good", "last"], await school.ReadAsync(db => db.Packages.OrderBy(package => package.Slug).Select(package => package.Slug).ToListAsync(Cancel)));
        Assert.Equal(2, await school.ReadAsync(db => db.Exercises.CountAsync(exercise => exercise.IsPublished, Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_package_that_exists_already_is_not_touched(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);
        var file = school.Write("verbs.aula", Text("verbs"));
        Assert.Equal(0, (await school.RunAsync("import", file)).Exit);

        var again = await school.RunAsync("import", file);

        Assert.Equal(1, again.Exit);
        Assert.Contains("'verbs' exists already", again.Error, StringComparison.Ordinal);
        Assert.Equal(1, await school.ReadAsync(db => db.Packages.CountAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task Nothing_comes_in_while_a_picture_that_it_names_is_missing_or_no_picture(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);
        var file = school.Write("pictures.aula", Text("pictures") + "\n{image: there.webp, There} Is it? = [yes] | no\n{image: gone.webp, Gone} Is it? = [yes] | no\n");
        var picture = Path.Combine(Path.GetDirectoryName(school.Write("media/gone.webp", "<svg/>"))!, "there.webp"); // ! a file has a folder
        File.Copy(Path.Combine(SchoolTests.Demo, "media", "house-a.webp"), picture);

        var refused = await school.RunAsync("import", file);
        var left = await school.ReadAsync(db => db.Packages.CountAsync(Cancel)) + await school.ReadAsync(db => db.MediaFiles.CountAsync(Cancel));
        File.Copy(picture, Path.Combine(Path.GetDirectoryName(picture)!, "gone.webp"), overwrite: true); // ! a file has a folder
        var taken = await school.RunAsync("import", file);

        Assert.Equal((1, 0), (refused.Exit, left));
        Assert.Contains("pictures.aula: media/gone.webp is neither PNG", refused.Error, StringComparison.Ordinal);
        Assert.True(taken.Exit == 0, taken.Error);
        Assert.Equal(["gone.webp", "there.webp"], await school.ReadAsync(db => db.MediaFiles.OrderBy(one => one.Name).Select(one => one.Name).ToListAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_file_that_is_missing_empty_or_no_text_is_said_so(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);
        var empty = school.Write("empty.aula", string.Empty);
        var prose = school.Write("prose.aula", "Once upon a time\0 there was a file.");

        var said = await school.RunAsync("import", Path.Combine(Path.GetDirectoryName(empty)!, "missing.aula"), empty, prose); // ! a file has a folder

        Assert.Equal(1, said.Exit);
        Assert.All((string[])["missing.aula: there is no such file", "empty.aula: not imported", "prose.aula: not imported"], line => Assert.Contains(line, said.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
        Assert.False(await school.ReadAsync(db => db.Packages.AnyAsync(Cancel)));
    }

    [Theory]
    [BothEngines]
    public async Task A_tighter_layout_is_looked_for_where_it_is_asked_for(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);
        string[] words = // of so many, the best layout is found late: more effort finds another one
        [
            "window", "kitchen", "garden", "bedroom", "mirror", "carpet", "ceiling", "drawer", "cushion", "curtain", "blanket", "oven",
            "stairs", "attic", "cellar", "shower", "towel", "pillow", "kettle", "fridge", "armchair", "bookcase", "lamp", "wardrobe",
        ];
        var file = school.Write("house.aula", "@package House\nslug: house\n\n# House\ntype: CROSSWORD\n\n" + string.Concat(words.Select((word, number) => $"{word} = Clue {number}.\n")));

        var said = await school.RunAsync("import", "--tighter", file);

        Assert.True(said.Exit == 0, said.Error);
        var version = await school.ReadAsync(db => db.Exercises.SelectMany(exercise => exercise.Versions).SingleAsync(Cancel));
        var tighter = ExerciseJson.Read(version.Content).Arrange(StoredExercise.SeedOf(version.Id), LayoutEffort.Tighter);
        Assert.Equal(ExerciseJson.Write(tighter), version.Arrangement);
    }

    private static string Text(string slug) => Good.Replace("{0}", slug, StringComparison.Ordinal);
}
