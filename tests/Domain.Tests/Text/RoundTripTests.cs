using Aulario.Domain.Exercises;
using Aulario.Domain.Text;
using CsCheck;

namespace Aulario.Domain.Tests.Text;

public sealed class RoundTripTests
{
    private static readonly TextDefaults OtherDefaults = new("zz", "yy");

    [Fact]
    public void Multiple_choice_comes_back_as_it_was() => Hostile.MultipleChoice.Sample(ComesBack, iter: 3_000, print: Printed);

    [Fact]
    public void True_or_false_comes_back_as_it_was() => Hostile.TrueOrFalse.Sample(ComesBack, iter: 3_000, print: Printed);

    [Fact]
    public void Fill_blank_comes_back_as_it_was() => Hostile.FillBlank.Sample(ComesBack, iter: 3_000, print: Printed);

    [Fact]
    public void Matching_comes_back_as_it_was() => Hostile.Matching.Sample(ComesBack, iter: 3_000, print: Printed);

    [Fact]
    public void Ordering_comes_back_as_it_was() => Hostile.Ordering.Sample(ComesBack, iter: 3_000, print: Printed);

    [Fact]
    public void Timeline_sorting_comes_back_as_it_was() => Hostile.TimelineSorting.Sample(ComesBack, iter: 3_000, print: Printed);

    [Fact]
    public void Candy_crush_comes_back_as_it_was() => Hostile.CandyCrush.Sample(ComesBack, iter: 1_000, print: Printed);

    [Fact]
    public void Letter_soup_comes_back_as_it_was() => Hostile.LetterSoup.Sample(ComesBack, iter: 500, print: Printed);

    [Fact]
    public void Reading_comes_back_as_it_was() => Hostile.Reading.Sample(ComesBack, iter: 3_000, print: Printed);

    [Fact]
    public void Reading_with_boards_and_grids_comes_back_as_it_was() => Hostile.ReadingWithBoards.Sample(ComesBack, iter: 40, print: Printed);

    [Fact]
    public void Crossword_comes_back_as_it_was() => Hostile.Crossword.Sample(ComesBack, iter: 300, print: Printed); // each is laid out twice

    [Fact]
    public void A_package_with_exercises_and_ids_comes_back_as_it_was() =>
        Gen.Select(Hostile.Packages, Hostile.Any.Array[0, 3], Gen.Guid).Sample((package, contents, id) =>
        {
            var text = AulaText.Print(package, contents.Select((content, i) => new ExerciseText(content, i == 0 ? id : null, 0)));
            var file = AulaText.Parse(text, OtherDefaults);

            return Same(package, file.Package!)
                && file.Exercises.Select(one => ExerciseJson.Write(one.Content)).SequenceEqual(contents.Select(ExerciseJson.Write))
                && (contents.Length == 0 || file.Exercises[0].Id == id)
                && file.Exercises.Skip(1).All(one => one.Id is null)
                && AulaText.Print(file.Package, file.Exercises) == text;
        }, iter: 500);

    [Fact]
    public void What_needs_no_backslash_gets_none()
    {
        const string text = "3 < 4, a=b, 10:30, x->y, std::map, [sic] #1 {b} C:\\dir \"q\" (?) ~ok !no >go @package - [x]";
        var exercise = new TrueOrFalseExercise
        {
            Title = text, Language = "en", InstructionsLanguage = "en", Instructions = text,
            Statements = [new() { Prompt = new(text), Truth = Truth.True, Hints = [text] }],
        };

        Assert.Equal(
            $"# {text}\ntype: TRUE_OR_FALSE\ndifficulty: INTERMEDIATE\nlanguage: en\ninstructions-language: en\ninstructions: {text}\n\n{text} = true\n  hint: {text}\n",
            AulaText.Print(null, [new(exercise, null, 1)]));
    }

    [Fact]
    public void The_longest_valid_content_fits_its_lines()
    {
        var longest = new string('|', 300);
        Exercise[] exercises =
        [
            new MultipleChoiceExercise
            {
                Title = "t", Language = "en", InstructionsLanguage = "en",
                Questions = [new() { Prompt = new(new string('=', 2_000)), Options = [.. Enumerable.Range(0, 10).Select(i => new Option(new(i + longest[1..], new(longest[100..], longest)), i == 0, longest))] }],
            },
            new TrueOrFalseExercise
            {
                Title = "t", Language = "en", InstructionsLanguage = "en",
                Statements = [new() { Prompt = new(new string('{', 1_000)), Truth = Truth.False, Corrections = [.. Enumerable.Repeat(longest[20..], 10)] }],
            },
            new FillBlankExercise
            {
                Title = "t", Language = "en", InstructionsLanguage = "en",
                Texts = [new() { Runs = [new('*', 1_790), ""], Gaps = [new() { Accepted = [.. Enumerable.Repeat(longest[100..], 10)], Hint = new('*', 150) }], Picture = new(longest[100..], longest) }],
            },
            new MatchingExercise
            {
                Title = "t", Language = "en", InstructionsLanguage = "en",
                Rows = [.. Enumerable.Range(0, 20).Select(i => new MatchRow { Cells = [.. Enumerable.Range(0, 3).Select(j => new Prompt($"{i}{j}{longest[3..]}", new(longest[100..], longest), longest[100..]))] })],
            },
            new OrderingExercise
            {
                Title = "t", Language = "en", InstructionsLanguage = "en",
                Lines = [new() { Pieces = [new(longest, new(longest[100..], longest)), .. Enumerable.Range(0, 7).Select(i => new Prompt(i + longest[20..]))] }],
            },
            new TimelineSortingExercise
            {
                Title = "t", Language = "en", InstructionsLanguage = "en",
                Timeline = new() { Events = [.. Enumerable.Range(1, 20).Select(i => new TimelineEvent { Prompt = new(i + longest[2..], new(longest[100..], longest)), Date = new(new(i)), Note = new(longest, new(longest[100..], longest)) })] },
            },
            new ReadingExercise
            {
                Title = "t", Language = "en", InstructionsLanguage = "en",
                Text = new([new([new(new string('[', 4_188), new string(')', 300))]), new([new(new string('"', 4_492))])]),
                Sections = [new(new TrueOrFalseExercise { Title = "t", Language = "en", InstructionsLanguage = "en", Statements = [new() { Prompt = new("p"), Truth = Truth.True }] })],
            },
            new CandyCrushExercise
            {
                Title = "t", Language = "en", InstructionsLanguage = "en",
                Crush = new() { Categories = [.. Enumerable.Range(0, 3).Select(i => new CandyCategory($"{i}{longest[241..]}", [.. Enumerable.Range(0, 60).Select(j => $"{i}{j:00}{longest[279..]}")], 3))] },
            },
        ];

        Assert.All(exercises, exercise => Assert.DoesNotContain(exercise.Check(), problem => problem.Weight == ProblemWeight.Error));
        Assert.All(exercises, exercise => Assert.True(ComesBack(exercise)));
    }

    private static bool ComesBack(Exercise content)
    {
        var text = AulaText.Print(null, [new(content, null, 0)]);
        var file = AulaText.Parse(text, OtherDefaults);

        return file.Problems.All(problem => problem.Weight == ProblemWeight.Warning && problem.Code.StartsWith("content.", StringComparison.Ordinal))
            && file.Exercises is [var read]
            && ExerciseJson.Write(read.Content) == ExerciseJson.Write(content)
            && AulaText.Print(null, file.Exercises) == text;
    }

    private static string Printed(Exercise content)
    {
        var text = AulaText.Print(null, [new(content, null, 0)]);
        var file = AulaText.Parse(text, OtherDefaults);
        return $"{ExerciseJson.Write(content)}\n----\n{text}\n----\n{string.Join('\n', file.Problems)}\n{(file.Exercises is [var one] ? ExerciseJson.Write(one.Content) : "none")}";
    }

    private static bool Same(PackageText a, PackageText b) =>
        a with { LevelArticles = b.LevelArticles } == b && a.LevelArticles.OrderBy(one => one.Key).SequenceEqual(b.LevelArticles.OrderBy(one => one.Key));
}
