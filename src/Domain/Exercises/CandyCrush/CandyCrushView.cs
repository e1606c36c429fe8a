using Aulario.Domain.Puzzles;

namespace Aulario.Domain.Exercises;

/// <summary>Changes the places of two tiles side by side.</summary>
/// <param name="Swap">The two cells, in any order.</param>
public sealed record SwapStep(IReadOnlyList<GridCell> Swap) : Step;

/// <summary>A board of words as a learner sees it.</summary>
/// <param name="Columns">How many tiles a row has.</param>
/// <param name="Tiles">Row by row.</param>
/// <param name="Goals">One for each category, in the author's order.</param>
/// <param name="SwapsLeft">How often the learner may swap.</param>
public sealed record CandyCrushView(int Columns, IReadOnlyList<CandyTile> Tiles, IReadOnlyList<CandyGoal> Goals, int SwapsLeft) : ItemView;

/// <summary>A tile.</summary>
/// <param name="Word">What stands on it.</param>
/// <param name="Goal">The key of its category, where categories are shown from the start.</param>
public sealed record CandyTile(string Word, string? Goal);

/// <summary>A category and how far the learner is with it.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Name">What its words have in common.</param>
/// <param name="Wanted">How many of its tiles are to burst.</param>
/// <param name="Reached">How many have burst, at most <paramref name="Wanted"/>.</param>
/// <param name="Words">Its words that have burst, each once, in the order in which they first did.</param>
public sealed record CandyGoal(string Key, string Name, int Wanted, int Reached, IReadOnlyList<string> Words);

/// <summary>A tile that fell.</summary>
public sealed record TileMove(GridCell From, GridCell To);

/// <summary>A tile that came from above.</summary>
public sealed record TilePut(GridCell Cell, CandyTile Tile);

/// <summary>Two tiles changed places.</summary>
public sealed record TilesSwapped(GridCell One, GridCell Other) : StepEvent;

/// <summary>Three or more tiles of a category stood in line and are gone.</summary>
/// <param name="Goal">The key of the category.</param>
/// <param name="Cells">Where they stood, row by row.</param>
/// <param name="Words">What stood on each.</param>
/// <param name="Reached">How many of the category have burst now, at most as many as are wanted.</param>
public sealed record TilesBurst(string Goal, IReadOnlyList<GridCell> Cells, IReadOnlyList<string> Words, int Reached) : StepEvent;

/// <summary>Tiles fell into the holes below them.</summary>
public sealed record TilesFell(IReadOnlyList<TileMove> Moves) : StepEvent;

/// <summary>New tiles came from above.</summary>
public sealed record TilesFilled(IReadOnlyList<TilePut> Tiles) : StepEvent;

/// <summary>No swap could have brought words into line, so all tiles were laid anew.</summary>
/// <param name="Tiles">Row by row.</param>
public sealed record TilesReshuffled(IReadOnlyList<CandyTile> Tiles) : StepEvent;

/// <summary>As many tiles of a category have burst as are wanted.</summary>
/// <param name="Goal">The key of the category.</param>
public sealed record GoalReached(string Goal) : StepEvent;

/// <summary>The board is won.</summary>
public sealed record AllGoalsReached : StepEvent;

/// <summary>That was the last swap, and not all goals are reached.</summary>
public sealed record SwapsUsedUp : StepEvent;

/// <summary>The swap would bring no three words of a category into line: the tiles stay where they were, and no swap is used.</summary>
public sealed record NoRun(GridCell One, GridCell Other) : StepEvent;
