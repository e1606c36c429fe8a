using System.Collections.Concurrent;
using System.Text.Json;
using Aulario.Domain.Exercises;
using Aulario.Domain.Puzzles.Crossword;
using CsCheck;

namespace Aulario.Domain.Tests.Exercises;

public sealed class CrosswordTests
{
    private static readonly CrosswordExercise Tea = Samples.Crossword with
    {
        Accents = Domain.Puzzles.GridAccents.Fold, Settings = new() { Tries = 2 }, Solution = null,
        Crossword = new() { Words = [new("Té verde", new("Green.")), new("tea", new("Five."), "Hot."), new("year", new("12 months."))] },
    };

    [Fact]
    public void Letters_of_all_words_solve_it_whatever_their_case_and_accents()
    {
        var play = new Play(Tea);

        play.Enter("teverde", "TÉVERDE");
        play.Enter("year", "Yèar");
        var events = play.Enter("tea", "tea");

        Assert.Equal([new CrosswordSolved(null)], events);
        Assert.Equal((Verdict.Right, "3", true), (play.Grade.Verdict, play.Grade.Points.ToString(), play.IsOver));
    }

    [Fact]
    public void Where_accents_are_kept_a_letter_without_its_accent_is_wrong()
    {
        var play = new Play(Tea with { Accents = Domain.Puzzles.GridAccents.Keep });

        play.Enter("téverde", "teverde");
        var events = play.Check("téverde");

        Assert.Equal([1], Assert.IsType<WordChecked>(Assert.Single(events)).Wrong);
    }

    [Fact]
    public void A_letter_of_a_word_stands_in_the_words_that_cross_it()
    {
        var play = new Play(Tea);

        play.Enter("teverde", "qqqqqqq");
        play.Enter("teverde", "_______");
        play.Enter("tea", "xyz");

        Assert.Equal(["x", "y", "z"], play.View.Cells.Select(cell => cell.Letter).OfType<string>().Order());
        Assert.All(play.View.Cells, cell => Assert.Equal(LetterMark.Untold, cell.Mark));
    }

    [Fact]
    public void A_check_tells_right_and_wrong_letters_and_never_what_is_right()
    {
        var play = new Play(Tea);
        play.Enter("teverde", "texer__");

        var told = Assert.IsType<WordChecked>(Assert.Single(play.Check("teverde")));

        Assert.Equal([0, 1, 3, 4], told.Right);
        Assert.Equal([2], told.Wrong);
        Assert.False(told.IsCharged);
        Assert.Equal([null, null, "x"], play.Slots("teverde").Select(cell => cell.Letter).Where(letter => letter is null or "x").Order());
        Assert.Equal([LetterMark.Right, LetterMark.Right, LetterMark.Wrong, LetterMark.Right, LetterMark.Right, LetterMark.Untold, LetterMark.Untold], play.Slots("teverde").Select(cell => cell.Mark));
    }

    [Fact]
    public void A_letter_known_to_be_right_stays()
    {
        var play = new Play(Tea);
        play.Enter("tea", "tex");
        play.Check("tea");

        play.Enter("tea", "zzz");

        Assert.Equal("tez", string.Concat(play.Slots("tea").Select(cell => cell.Letter)));
    }

    [Fact]
    public void A_letter_that_replaces_a_wrong_one_is_untold()
    {
        var play = new Play(Tea);
        play.Enter("tea", "tex");
        play.Check("tea");

        play.Enter("tea", "tey");

        Assert.Equal(LetterMark.Untold, play.Slots("tea")[2].Mark);
    }

    [Fact]
    public void Checks_that_find_a_wrong_letter_cost_a_share_after_the_free_ones()
    {
        var play = new Play(Tea);
        List<bool> charged = [];
        foreach (var letter in (string[])["x", "y", "z", "w"])
        {
            play.Enter("tea", $"te{letter}");
            charged.Add(Assert.IsType<WordChecked>(Assert.Single(play.Check("tea"))).IsCharged);
        }

        play.Enter("tea", "tea");

        Assert.Equal([false, false, true, true], charged);
        Assert.Equal((0, new Fraction(2, 3)), (play.Clue("tea").FreeChecks, play.Clue("tea").Lost));
        Assert.Equal(new Fraction(1, 3), play.Grade.Points);
    }

    [Fact]
    public void To_check_the_same_wrong_letter_again_is_no_mistake()
    {
        var play = new Play(Tea);
        play.Enter("tea", "tex");

        play.Check("tea");
        var first = play.WasMistake;
        play.Check("tea");

        Assert.Equal((true, false, 1), (first, play.WasMistake, play.Clue("tea").FreeChecks));
    }

    [Fact]
    public void More_checks_than_letters_never_cost_more_than_the_word()
    {
        var play = new Play(Tea);
        foreach (var letter in "bcdfghij")
        {
            play.Enter("tea", $"te{letter}");
            play.Check("tea");
        }

        Assert.Equal(Fraction.One, play.Clue("tea").Lost);
    }

    [Fact]
    public void A_revealed_letter_costs_its_share_in_every_word_it_stands_in()
    {
        var play = new Play(Tea);
        var (cell, words) = play.Crossing();

        var events = play.Take(new(words[0].Key, CrosswordAction.RevealLetter, Letter: words[0].Place));

        Assert.Equal(new LetterRevealed(words[0].Key, words[0].Place, play.View.Cells[cell].Letter!), Assert.Single(events));
        Assert.All(words, word => Assert.Equal(new Fraction(1, word.Length), play.ClueOf(word.Key).Lost));
        Assert.Equal(LetterMark.Revealed, play.View.Cells[cell].Mark);
        play.SolveRest();
        Assert.Equal(new Fraction(3) - words.Aggregate(Fraction.Zero, (sum, word) => sum + new Fraction(1, word.Length)), play.Grade.Points);
        Assert.Equal(Verdict.Partial, play.Grade.Verdict);
    }

    [Fact]
    public void A_known_letter_costs_nothing_when_it_is_revealed()
    {
        var play = new Play(Tea);
        play.Enter("tea", "te_");
        play.Check("tea");

        play.Take(new(play.Key("tea"), CrosswordAction.RevealLetter, Letter: 0));

        Assert.Equal(Fraction.Zero, play.Clue("tea").Lost);
    }

    [Fact]
    public void A_revealed_word_gives_nothing_and_takes_from_others_only_what_was_not_there()
    {
        var play = new Play(Tea);
        play.Enter("tea", "tea");

        var events = play.Take(new(play.Key("teverde"), CrosswordAction.RevealWord));
        play.SolveRest();

        Assert.Equal(new WordRevealed(play.Key("teverde"), "Té verde"), events[0]);
        Assert.Equal((Fraction.One, Fraction.Zero), (play.Clue("teverde").Lost, play.Clue("tea").Lost));
        Assert.Equal(Verdict.Wrong, play.Grade.Parts.Single(part => part.Key == play.Key("teverde")).Verdict);
    }

    [Fact]
    public void A_full_grid_with_a_mistake_is_told_once_and_not_where_it_is()
    {
        var play = new Play(Tea);
        play.Enter("teverde", "teverda");
        play.Enter("year", "year");

        var full = play.Enter("tea", "tea");
        var again = play.Enter("tea", "tea");

        Assert.Equal([new CrosswordFilled()], full);
        Assert.Empty(again);
        Assert.False(play.IsOver);
        Assert.All(play.View.Cells, cell => Assert.Equal(LetterMark.Untold, cell.Mark));
    }

    [Fact]
    public void A_test_tells_nothing_and_never_ends_by_itself()
    {
        var play = new Play(Tea, isTest: true);
        play.Enter("teverde", "teverde");
        play.Enter("year", "year");

        var events = play.Enter("tea", "tea");

        Assert.Empty(events);
        Assert.False(play.IsOver);
        Assert.Equal(Verdict.Right, play.Grade.Verdict);
        Assert.True(new CrosswordStep("a", CrosswordAction.Check).AsksForHelp && new CrosswordStep("a", CrosswordAction.RevealLetter).AsksForHelp);
        Assert.False(new CrosswordStep("a", CrosswordAction.Enter).AsksForHelp);
    }

    [Fact]
    public void A_grade_counts_words_that_are_right_and_skips_those_that_are_empty()
    {
        var play = new Play(Tea);
        Assert.Equal(Verdict.Skipped, play.Grade.Verdict);

        play.Enter("year", "year");

        Assert.Equal(("1", "3", Verdict.Partial), (play.Grade.Points.ToString(), play.Grade.Maximum.ToString(), play.Grade.Verdict));
    }

    [Fact]
    public void The_view_says_how_parts_of_a_word_are_long_and_where_the_solution_word_stands()
    {
        var view = (CrosswordView)Samples.Crossword.Prepare().View(0, 1);

        Assert.Equal([3, 5], view.Clues.Single(clue => clue.Clue.Text == "Cold and sweet.").Enumeration);
        Assert.Equal([1, 2, 3, 4], view.Cells.Select(cell => cell.Solution).OfType<int>().Order());
        Assert.Equal([true, true, false, true], Samples.Crossword.Crossword.Words.Select(word => view.Clues.Single(clue => clue.Clue == word.Clue).HasExtraClue));
        Assert.All(view.Clues, clue => Assert.Contains(view.Cells, cell => cell.At == clue.Start && cell.Number == clue.Number));
    }

    [Fact]
    public void Letters_change_nothing_in_the_view_but_the_shape()
    {
        var other = Tea with { Crossword = new() { Words = [.. Tea.Crossword.Words.Select(word => word with { Answer = string.Concat(word.Answer.Select(Next)) })] } };

        Assert.Equal(ViewTests.Views(Tea, 3), ViewTests.Views(other, 3));

        static char Next(char letter) => letter is 'é' ? 'f' : char.IsLetter(letter) ? (char)(letter + 1) : letter;
    }

    [Fact]
    public void The_extra_clue_is_a_hint_for_its_word()
    {
        var playable = Tea.Prepare();
        var view = (CrosswordView)playable.View(0, 1);

        Assert.Equal([new Hint("Hot.", view.Clues.Single(clue => clue.HasExtraClue).Key), new Hint("Begin with the longest.", null)], playable.Hints(0));
    }

    [Fact]
    public void A_tighter_one_has_more_crossings_whatever_the_seed()
    {
        string[] answers = ["window", "kitchen", "garden", "bedroom", "mirror", "carpet", "ceiling", "drawer", "cushion", "curtain", "blanket", "oven", "lamp", "table", "chair", "stairs", "shelf", "towel", "pillow", "balcony"];
        var rooms = Tea with { Crossword = new() { Words = [.. answers.Select(answer => new CrosswordWord(answer, new("In the house.")))] } };
        int Crossings(LayoutEffort effort) => Enumerable.Range(0, 6).Sum(seed => ((CrosswordArrangement)rooms.Arrange(seed, effort)).Layout.Crossings);

        Assert.InRange(Crossings(LayoutEffort.Tighter), Crossings(LayoutEffort.Usual) + 1, int.MaxValue);
    }

    [Fact]
    public void The_layout_of_a_version_comes_back_from_json_as_it_was()
    {
        var json = ExerciseJson.Write(Tea.Arrange(7));
        var back = ExerciseJson.ReadArrangement(json);

        Assert.Equal(json, ExerciseJson.Write(back));
        Assert.Empty(CrosswordValidator.Violations(Assert.IsType<CrosswordArrangement>(back).Layout));
        Assert.Equal(
            JsonSerializer.Serialize(Tea.Prepare(Tea.Arrange(7)).View(0, 1), ExerciseJson.Options),
            JsonSerializer.Serialize(Tea.Prepare(back).View(0, 1), ExerciseJson.Options));
    }

    [Fact]
    public void Whatever_is_done_points_stay_in_range_known_letters_are_right_and_a_solved_grid_is_over()
    {
        var steps = Gen.Select(Gen.Int[0, 2], Gen.Enum<CrosswordAction>(), Gen.Int[0, 2], Gen.Char["teavrdyx_"].Array[7].Select(letters => new string(letters)));
        steps.Array[1, 40].Sample(all =>
        {
            var play = new Play(Tea);
            foreach (var (word, action, letter, letters) in all)
            {
                var clue = play.View.Clues[word];
                play.Take(new(clue.Key, action, letters[..clue.Enumeration.Sum()], letter));
                Assert.True(play.Grade.Points >= Fraction.Zero && play.Grade.Points <= play.Grade.Maximum);
                Assert.All(play.View.Clues, one => Assert.True(one.Lost >= Fraction.Zero && one.Lost <= Fraction.One));
                Assert.All(play.View.Cells.Zip(play.Right), cell => Assert.True(cell.First.Mark is LetterMark.Untold or LetterMark.Wrong || cell.First.Letter == cell.Second));
                Assert.All(play.View.Cells.Zip(play.Right), cell => Assert.False(cell.First.Mark == LetterMark.Wrong && cell.First.Letter == cell.Second));
                Assert.Equal(play.View.Cells.Zip(play.Right).All(cell => cell.First.Letter == cell.Second), play.IsOver);
            }
        }, iter: 300);
    }

    /// <summary>One play-through, by words instead of keys.</summary>
    private sealed class Play
    {
        private static readonly ConcurrentDictionary<CrosswordExercise, (PlayableExercise Playable, CrosswordGrid Grid)> Prepared = [];

        private readonly SteppedItem item;
        private readonly bool isTest;
        private readonly IReadOnlyDictionary<string, string> keys;
        private readonly CrosswordGrid grid;
        private PlayState state;

        public Play(CrosswordExercise exercise, bool isTest = false)
        {
            (var playable, grid) = Prepared.GetOrAdd(exercise, one => (one.Prepare(), new(((CrosswordArrangement)one.Arrange(0)).Layout)));
            keys = playable.Solution(0, 1).ToDictionary(part => part.Answers[0], part => part.Key);
            (item, this.isTest) = (playable.Stepped(0, 1)!, isTest); // ! played in steps
            state = item.Start;
        }

        public bool WasMistake { get; private set; }

        public CrosswordView View => (CrosswordView)item.View(state);

        public Grade Grade => item.Grade(state);

        public bool IsOver => item.IsOver(state);

        public IReadOnlyList<string> Right => grid.Letters;

        public string Key(string word) => keys[word];

        public CrosswordClueView Clue(string word) => ClueOf(Key(word));

        public CrosswordClueView ClueOf(string key) => View.Clues.Single(clue => clue.Key == key);

        public IReadOnlyList<CrosswordCellView> Slots(string word) => [.. grid.Words[Keys.PlaceOf(Key(word), grid.Words.Count)].Select(cell => View.Cells[cell])];

        public IReadOnlyList<StepEvent> Enter(string word, string letters) => Take(new(Key(word), CrosswordAction.Enter, letters));

        public IReadOnlyList<StepEvent> Check(string word) => Take(new(Key(word), CrosswordAction.Check));

        public IReadOnlyList<StepEvent> Take(CrosswordStep step)
        {
            Assert.Null(item.Refuses(state, step));
            var taken = item.Take(state, step, isTest);
            (state, WasMistake) = (taken.State, taken.IsMistake);
            return taken.Events;
        }

        public void SolveRest()
        {
            foreach (var (word, _) in keys)
                Enter(word, word);
        }

        /// <summary>A cell in which two words cross, and its place in each.</summary>
        public (int Cell, IReadOnlyList<(string Key, int Place, int Length)> Words) Crossing()
        {
            var through = grid.Words.Index().SelectMany(word => word.Item.Index().Select(cell => (Cell: cell.Item, Key: Keys.At(word.Index), Place: cell.Index, Length: word.Item.Count)));
            var crossing = through.GroupBy(one => one.Cell).First(cell => cell.Count() == 2);
            return (crossing.Key, [.. crossing.Select(one => (one.Key, one.Place, one.Length))]);
        }
    }
}
