using System.Globalization;

namespace Aulario.Domain.Puzzles;

/// <summary>
/// What is wrong or worth knowing about a list of words: a closed family. Each has a stable code, the words it is about, and what the message
/// in either interface language fills in.
/// </summary>
public abstract record PuzzleProblem
{
    private PuzzleProblem()
    {
    }

    /// <summary>The stable key of the message, such as <c>puzzle.too_long</c>.</summary>
    public abstract string Code { get; }

    /// <summary>Places in the author's list, from 0; the first is the one to point at. Empty when it is about the whole list.</summary>
    public virtual IReadOnlyList<int> Words => [];

    /// <summary>What was found, for the message; null where the code says it all.</summary>
    public virtual string? Got => null;

    /// <summary>What is wanted, for the message; null where the code says it all.</summary>
    public virtual string? Wanted => null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A problem of one word of the list.</summary>
    public abstract record OfWord(int Word) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override IReadOnlyList<int> Words => [Word];
    }

    /// <summary>Nothing is written there.</summary>
    public sealed record EmptyWord(int Word) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.empty_word";
    }

    /// <summary>A character that cannot stand in a grid: a digit, an emoji, a mark, something invisible (then shown as <c>U+200B</c>).</summary>
    public sealed record NotALetter(int Word, string Character) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.not_a_letter";

        /// <inheritdoc/>
        public override string Got => Character;
    }

    /// <summary>A word of a script that runs from right to left: grids here run from left to right.</summary>
    public sealed record RightToLeft(int Word) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.right_to_left";
    }

    /// <summary>Fewer letters than a word of this puzzle has.</summary>
    public sealed record TooShort(int Word, int Letters, int Least) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.too_short";

        /// <inheritdoc/>
        public override string Got => Text(Letters);

        /// <inheritdoc/>
        public override string Wanted => Text(Least);
    }

    /// <summary>More letters than the grid, or a tile, can hold.</summary>
    public sealed record TooLong(int Word, int Letters, int Most) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.too_long";

        /// <inheritdoc/>
        public override string Got => Text(Letters);

        /// <inheritdoc/>
        public override string Wanted => Text(Most);
    }

    /// <summary>The same letters as an earlier word.</summary>
    public sealed record Duplicate(int Word, int Earlier) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.duplicate";

        /// <inheritdoc/>
        public override IReadOnlyList<int> Words => [Word, Earlier];
    }

    /// <summary>The word is found inside another one, forwards or backwards, and nowhere else.</summary>
    public sealed record InsideAnother(int Word, int Outer) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.inside_another";

        /// <inheritdoc/>
        public override IReadOnlyList<int> Words => [Word, Outer];
    }

    /// <summary>The word lies in others of the list more than once, so it would stand in the grid twice.</summary>
    public sealed record WouldStandTwice(int Word, int Outer) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.would_stand_twice";

        /// <inheritdoc/>
        public override IReadOnlyList<int> Words => [Word, Outer];
    }

    /// <summary>The word lies backwards in another one, and no word may run backwards.</summary>
    public sealed record BackwardsInAnother(int Word, int Outer) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.backwards_in_another";

        /// <inheritdoc/>
        public override IReadOnlyList<int> Words => [Word, Outer];
    }

    /// <summary>The word reads the same backwards: the learner may mark it from either end.</summary>
    public sealed record Palindrome(int Word) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.palindrome";
    }

    /// <summary>No other word of the list has any of its letters, so nothing can cross it.</summary>
    public sealed record NoCommonLetter(int Word) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.no_common_letter";
    }

    /// <summary>No place was found within the effort: a larger grid or fewer words may help.</summary>
    public sealed record NoPlaceFound(int Word) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.no_place_found";
    }

    /// <summary>Too few usable words for a puzzle.</summary>
    public sealed record TooFewWords(int Count, int Least) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.too_few_words";

        /// <inheritdoc/>
        public override string Got => Text(Count);

        /// <inheritdoc/>
        public override string Wanted => Text(Least);
    }

    /// <summary>More words than one puzzle takes.</summary>
    public sealed record TooManyWords(int Count, int Most) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.too_many_words";

        /// <inheritdoc/>
        public override string Got => Text(Count);

        /// <inheritdoc/>
        public override string Wanted => Text(Most);
    }

    /// <summary>A size outside the limits of the puzzle.</summary>
    public sealed record SizeOutOfRange(int Size, int Least, int Most) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.size_out_of_range";

        /// <inheritdoc/>
        public override string Got => Text(Size);

        /// <inheritdoc/>
        public override string Wanted => $"{Text(Least)}–{Text(Most)}";
    }

    /// <summary>A number of swaps outside the limits.</summary>
    public sealed record SwapsOutOfRange(int Swaps, int Least, int Most) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.swaps_out_of_range";

        /// <inheritdoc/>
        public override string Got => Text(Swaps);

        /// <inheritdoc/>
        public override string Wanted => $"{Text(Least)}–{Text(Most)}";
    }

    /// <summary>Too few or too many categories.</summary>
    public sealed record CategoriesOutOfRange(int Count, int Least, int Most) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.categories_out_of_range";

        /// <inheritdoc/>
        public override string Got => Text(Count);

        /// <inheritdoc/>
        public override string Wanted => $"{Text(Least)}–{Text(Most)}";
    }

    /// <summary>A category, counted from 0, whose goal is outside the limits.</summary>
    public sealed record GoalOutOfRange(int Category, int Goal, int Least, int Most) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.goal_out_of_range";

        /// <inheritdoc/>
        public override string Got => Text(Goal);

        /// <inheritdoc/>
        public override string Wanted => $"{Text(Least)}–{Text(Most)}";
    }

    /// <summary>A category, counted from 0, without a word that can stand on a tile.</summary>
    public sealed record EmptyCategory(int Category) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.empty_category";
    }

    /// <summary>The same word in an earlier category: nobody could tell which it belongs to.</summary>
    public sealed record InTwoCategories(int Word, int Earlier) : OfWord(Word)
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.in_two_categories";

        /// <inheritdoc/>
        public override IReadOnlyList<int> Words => [Word, Earlier];
    }

    /// <summary>A simple player missed the goals in so many games: lower goals, more swaps or fewer categories help.</summary>
    public sealed record GoalsHardToReach(int Missed, int Games) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.goals_hard_to_reach";

        /// <inheritdoc/>
        public override string Got => $"{Text(Missed)}/{Text(Games)}";
    }

    /// <summary>Letters of the solution word for which the grid has no cell left; each as often as it is missing.</summary>
    public sealed record SolutionLettersMissing(IReadOnlyList<string> Missing) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.solution_letters_missing";

        /// <inheritdoc/>
        public override string Got => string.Join(' ', Missing);
    }

    /// <summary>The solution word holds something that is no letter, or nothing at all.</summary>
    public sealed record SolutionUnusable(PuzzleProblem Because) : PuzzleProblem
    {
        /// <inheritdoc/>
        public override string Code => "puzzle.solution_unusable";

        /// <inheritdoc/>
        public override string? Got => Because.Got;
    }
}
