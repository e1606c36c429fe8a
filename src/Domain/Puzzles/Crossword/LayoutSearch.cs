namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>
/// Finds places for words so that they hang together with many crossings in a small box.
/// In: words as numbers of letters, the largest box, an effort in steps, a seed. Out: a spot for each word, or nowhere.
/// How: lay all words greedily; then lift one to three of them with whatever no longer hangs together, lay all that wait where they fit best, and keep
/// the change if the layout is better, or a little worse while it is still warm. Twice from the start, short lists more often; the best layout of all is the answer.
/// Cost: one step lays one letter over four lines of the grid by two vector instructions; 30 words take about 1,100 steps for one change, so the
/// default effort tries some 11,000 changes in 30 ms. Every change costs steps, so the search always ends.
/// Why this one: placing words once, however cleverly ordered, ends near 1.0 crossings per word (npm crossword-layout-generator: 0.97 to 1.09);
/// exact search does not end in a second for 20 words. Lifting and laying again reaches 1.2 and more.
/// Source: ruin and recreate (Schrimpf et al., Journal of Computational Physics 159, 2000) under simulated annealing (Kirkpatrick et al., Science
/// 220, 1983); one number per line of the board as in chess programs.
/// </summary>
internal sealed class LayoutSearch
{
    private const int Restarts = 2;

    // A short list has few layouts worth reaching and many ends short of them: rather begin again than go on.
    private const int RestartsOfShortList = 8;
    private const int MostLifts = 3;

    // What a change costs beside the looking, whatever the list.
    private const int StepsOfChange = 10;

    // In crossings: how much worse a layout may be and still be taken about one time in three, at the start and at the end.
    private const double Hot = 1.0;
    private const double Cold = 0.12;

    private readonly IReadOnlyList<ushort[]> words;
    private readonly int letters;
    private readonly Seed seed;
    private readonly LayoutTaste taste;
    private readonly CrosswordBoard board;
    private readonly SpotFinder finder;
    private readonly Spot[] before;
    private readonly Spot[] best;
    private readonly bool[] reached;
    private readonly int[] queue;
    private readonly int[] waiting;
    private double bestCost = double.MaxValue;
    private long changes;

    /// <param name="words">Each from 2 to <see cref="CrosswordOptions.LargestSide"/> letters, numbered from 0 to <paramref name="alphabet"/> − 1.</param>
    public LayoutSearch(IReadOnlyList<ushort[]> words, int alphabet, int mostRows, int mostColumns, Seed seed)
    {
        this.words = words;
        this.seed = seed;
        letters = words.Sum(word => word.Length);
        taste = LayoutTaste.For(words.Count);
        board = new CrosswordBoard(words, alphabet);
        finder = new SpotFinder(board, taste, mostRows, mostColumns, seed);
        before = new Spot[words.Count];
        best = new Spot[words.Count];
        reached = new bool[words.Count];
        queue = new int[words.Count];
        waiting = new int[words.Count];
    }

    private long Steps => finder.Steps + changes * (words.Count + StepsOfChange);

    public IReadOnlyList<Spot> Run(long effort)
    {
        var restarts = LayoutTaste.IsShort(words.Count) ? RestartsOfShortList : Restarts;
        for (var restart = 0; restart < restarts; restart++)
        {
            board.Clear();
            Anneal(effort * restart / restarts, effort * (restart + 1) / restarts);
        }

        return best;
    }

    private void Anneal(long from, long until)
    {
        LayWaiting();
        var cost = Cost();
        KeepIfBest(cost);
        while (Steps < until)
        {
            changes++;
            board.Centre();
            board.Spots.CopyTo(before);
            LiftSome();
            LayWaiting();
            var changed = Cost();
            if (Chance.Takes(seed, changed - cost, Warmth((double)(Steps - from) / (until - from))))
            {
                cost = changed;
                KeepIfBest(cost);
            }
            else
            {
                Undo();
            }
        }
    }

    private static double Warmth(double done)
    {
        var left = Math.Max(0, 1 - done);
        return Cold + (Hot - Cold) * left * left;
    }

    private double Cost() => taste.Cost(board, words.Count, letters);

    private void KeepIfBest(double cost)
    {
        if (cost >= bestCost)
            return;
        bestCost = cost;
        board.Spots.CopyTo(best);
    }

    private void Undo()
    {
        for (var word = 0; word < before.Length; word++)
        {
            if (board.Spots[word].IsSomewhere && board.Spots[word] != before[word])
                board.Lift(word);
        }

        for (var word = 0; word < before.Length; word++)
        {
            if (before[word].IsSomewhere && !board.Spots[word].IsSomewhere)
                board.Place(word, before[word]);
        }
    }

    private void LiftSome()
    {
        for (var lifts = 1 + seed.Below(MostLifts); lifts > 0; lifts--)
        {
            var word = seed.Below(words.Count);
            if (board.Spots[word].IsSomewhere)
                Lift(word);
        }

        LiftIslands();
    }

    // Two neighbours that cross the word in cells side by side spell nothing there without it: one of them goes with it.
    private void Lift(int word)
    {
        var spot = board.Spots[word];
        var along = board.Along(spot.Direction);
        board.Lift(word);
        for (var cell = spot.Start + 1; cell < spot.Start + words[word].Length; cell++)
        {
            if (along.IsFilled(spot.Line, cell - 1) && along.IsFilled(spot.Line, cell))
                Lift(board.Crossing(spot, cell));
        }
    }

    private void LiftIslands()
    {
        Array.Clear(reached);
        int root = -1, most = 0;
        for (var word = 0; word < words.Count; word++)
        {
            if (!board.Spots[word].IsSomewhere || reached[word])
                continue;
            var size = board.Reach(word, reached, queue);
            if (size > most)
                (root, most) = (word, size);
        }

        if (most == board.PlacedWords)
            return;
        Array.Clear(reached);
        board.Reach(root, reached, queue);
        for (var word = 0; word < words.Count; word++)
        {
            if (board.Spots[word].IsSomewhere && !reached[word])
                board.Lift(word);
        }
    }

    private void LayWaiting()
    {
        var count = 0;
        for (var word = 0; word < words.Count; word++)
        {
            if (!board.Spots[word].IsSomewhere)
                waiting[count++] = word;
        }

        Shuffle(waiting.AsSpan(0, count));
        for (var before = count + 1; count < before && count > 0;)
        {
            before = count;
            count = LayOnce(waiting.AsSpan(0, count));
        }
    }

    // A word that finds no place now may cross one that is laid after it, so those left over get another turn.
    private int LayOnce(Span<int> turn)
    {
        var left = 0;
        foreach (var word in turn)
        {
            var spot = finder.Find(words[word]);
            if (spot.IsSomewhere)
                board.Place(word, spot);
            else
                turn[left++] = word;
        }

        return left;
    }

    private void Shuffle(Span<int> things)
    {
        for (var last = things.Length - 1; last > 0; last--)
        {
            var other = seed.Below(last + 1);
            (things[last], things[other]) = (things[other], things[last]);
        }
    }
}
