namespace Aulario.Domain.Puzzles.Crossword;

/// <summary>
/// Finds places for words so that they hang together with many crossings in a small box.
/// In: words as numbers of letters, the largest box, an effort in steps, a seed. Out: a spot for each word, or nowhere.
/// How: lay all words greedily; then lift one to three of them with whatever no longer hangs together, or weave a <see cref="Knot"/>; lay all that wait where
/// they fit best, and keep the change if the layout is better, or a little worse while it is still warm. A change is given up as soon as it has no hope
/// of being kept. Twice from the start, more often with a short list or a poor result; the best layout of all is the answer.
/// Cost: one step lays one letter over four lines of the grid by two vector instructions; 30 words take about 510 steps for one change, so the
/// default effort tries some 15,500 changes in 26 ms, and half as many again for a poor result. Every change costs steps, so the search always ends.
/// Why this one: placing words once, however cleverly ordered, ends near 1.0 crossings per word (npm crossword-layout-generator: 0.97 to 1.09);
/// exact search does not end in a second for 20 words. Lifting and laying again reaches 1.2 and more.
/// Source: ruin and recreate (Schrimpf et al., Journal of Computational Physics 159, 2000) under simulated annealing (Kirkpatrick et al., Science
/// 220, 1983); one number per line of the board as in chess programs.
/// </summary>
internal sealed class LayoutSearch
{
    private const int Restarts = 2;

    // A short list has few layouts worth reaching and many ends short of them: rather begin again than go on.
    private const int RestartsOfShortList = 4;

    // This part of the effort is kept for lists that still cross too seldom: crossings then come before all else. Up to some 25 words another
    // beginning finds more; with more words there is more to find from the best layout so far.
    private const int PartOfPoorList = 3;
    private const int LongList = 25;
    private const int MostLifts = 3;

    // What a change costs beside the looking, whatever the list, and each word that is placed, with being lifted again.
    private const int StepsOfChange = 10;
    private const int StepsOfPlacing = 30;

    // Enough for any list but one of infinitives, which have thousands.
    private const int MostKnots = 2_000;

    // Which share of the changes weaves a knot, and which lays the longest words first: neither is always best.
    private const double Weaving = 0.2;
    private const double LongestFirst = 0.6;

    // In crossings: how much worse a layout may be and still be taken about one time in three, at the start and at the end.
    private const double Hot = 1.0;
    private const double Warm = 0.5;
    private const double Cold = 0.2;

    private readonly ushort[][] words;
    private readonly int letters;
    private readonly Seed seed;
    private readonly CrosswordBoard board;
    private readonly SpotFinder finder;
    private readonly WordLifter lifter;
    private readonly Weaver weaver;
    private readonly Spot[] before;
    private readonly Spot[] best;
    private readonly int[] waiting;
    private double bestCost = double.MaxValue;
    private int bestCrossings;
    private long changes;

    /// <param name="words">Each from 2 to <see cref="CrosswordOptions.LargestSide"/> letters, numbered from 0 to <paramref name="alphabet"/> − 1.</param>
    public LayoutSearch(ushort[][] words, int alphabet, int mostRows, int mostColumns, Seed seed)
    {
        this.words = words;
        this.seed = seed;
        letters = words.Sum(word => word.Length);
        board = new CrosswordBoard(words, alphabet);
        finder = new SpotFinder(board, mostRows, mostColumns, seed) { Taste = LayoutTaste.For(words.Length) };
        lifter = new WordLifter(board, words);
        weaver = new Weaver(board, words, KnotFinder.Find(words, MostKnots), lifter, mostRows, mostColumns);
        before = new Spot[words.Length];
        best = new Spot[words.Length];
        waiting = new int[words.Length];
    }

    private LayoutTaste Taste => finder.Taste;

    private long Steps => finder.Steps + board.Placings * StepsOfPlacing + changes * (words.Length + StepsOfChange);

    public IReadOnlyList<Spot> Run(long effort)
    {
        var restarts = LayoutTaste.IsShort(words.Length) ? RestartsOfShortList : Restarts;
        var usual = effort - effort / PartOfPoorList;
        for (var restart = 0; restart < restarts; restart++)
            Begin(usual * restart / restarts, usual * (restart + 1) / restarts);
        if (!LayoutTaste.IsShort(words.Length) && bestCrossings < LayoutTaste.WantedCrossings * words.Length)
            PutCrossingsFirst(usual, effort);
        return best;
    }

    private void Anneal(long from, long until, double hot)
    {
        var cost = Cost();
        KeepIfBest(cost);
        while (Steps < until)
        {
            changes++;
            board.Centre();
            board.Spots.CopyTo(before);
            if (!weaver.HasKnots || Chance.Share(seed) >= Weaving || !weaver.Weave(seed))
                LiftSome();
            lifter.LiftIslands();
            var limit = cost + Chance.Patience(seed, Warmth(hot, (double)(Steps - from) / (until - from)));
            LayWaiting(limit);
            var changed = Cost();
            if (changed <= limit)
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

    private static double Warmth(double hot, double done)
    {
        var left = Math.Max(0, 1 - done);
        return Cold + (hot - Cold) * left * left;
    }

    private double Cost() => Taste.Cost(board, words.Length, letters);

    private void Begin(long from, long until)
    {
        board.Clear();
        LayWaiting(double.MaxValue);
        Anneal(from, until, Hot);
    }

    private void PutCrossingsFirst(long from, long until)
    {
        finder.Taste = LayoutTaste.CrossingsFirst;
        LayBest();
        bestCost = Cost();
        if (words.Length < LongList)
            Begin(from, until);
        else
            Anneal(from, until, Warm);
    }

    private void LayBest()
    {
        board.Clear();
        for (var word = 0; word < best.Length; word++)
        {
            if (best[word].IsSomewhere)
                board.Place(word, best[word]);
        }
    }

    private void KeepIfBest(double cost)
    {
        if (cost >= bestCost)
            return;
        bestCost = cost;
        bestCrossings = board.Crossings;
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
            var word = seed.Below(words.Length);
            if (board.Spots[word].IsSomewhere)
                lifter.Lift(word);
        }
    }

    // Ends early, with words still waiting, when the layout has no hope of costing as little as the limit.
    private void LayWaiting(double limit)
    {
        var count = 0;
        for (var word = 0; word < words.Length; word++)
        {
            if (!board.Spots[word].IsSomewhere)
                waiting[count++] = word;
        }

        Shuffle(waiting.AsSpan(0, count));
        if (Chance.Share(seed) < LongestFirst)
            SortByLength(waiting.AsSpan(0, count));
        for (var before = count + 1; count < before && count > 0;)
        {
            before = count;
            count = LayOnce(waiting.AsSpan(0, count), limit);
        }
    }

    // A word that finds no place now may cross one that is laid after it, so those left over get another turn.
    private int LayOnce(Span<int> turn, double limit)
    {
        var left = 0;
        foreach (var word in turn)
        {
            if (Taste.Hope(board, words.Length, letters) > limit)
                return 0;
            var spot = finder.Find(words[word]);
            if (spot.IsSomewhere)
                board.Place(word, spot);
            else
                turn[left++] = word;
        }

        return left;
    }

    // Words of one length stay in the order of chance, whatever the platform: Sort does not promise that.
    private void SortByLength(Span<int> things)
    {
        for (var next = 1; next < things.Length; next++)
        {
            var word = things[next];
            var at = next;
            for (; at > 0 && words[things[at - 1]].Length < words[word].Length; at--)
                things[at] = things[at - 1];
            things[at] = word;
        }
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
