using Aulario.Bench.Puzzles;

// dotnet run -c Release --project bench/Puzzles: every figure of the puzzle generators, beside public ones on the same lists. Ends with 1 when one is missed.
const int Rounds = 5;
const int Games = 10_000;

var figures = new Figures();
var lists = WordList.All();

// Once unmeasured, ours and the peers', so that both are compiled for speed.
foreach (var list in lists)
{
    _ = WordSearchRun.Of(list, rounds: 1);
    _ = CrosswordRun.Of(list, rounds: 1);
}

var crosswords = lists.Select(list => CrosswordRun.Of(list, Rounds)).ToList();
var wordSearches = lists.Select(list => WordSearchRun.Of(list, Rounds)).ToList();
var peers = Peers.Measure(lists, [.. wordSearches.Select(run => run.Side)], Rounds);

foreach (var size in WordList.Sizes)
{
    var rows = Enumerable.Range(0, lists.Count).Where(index => lists[index].Words.Count == size).ToList();
    CrosswordRun.Report(figures, size, [.. rows.Select(row => crosswords[row])], [.. rows.Select(row => peers[row].Crossword)]);
    WordSearchRun.Report(figures, size, [.. rows.Select(row => wordSearches[row])], [.. rows.Select(row => peers[row].WordSearch)]);
}

CrosswordRun.ReportMore(figures, WordList.More());
CrosswordRun.ReportTighter(figures, [.. lists.Where(list => list.Words.Count == 30)]);
MatchThreeRun.Report(figures, lists, Games);
BadListRun.Report(figures, lists);
return figures.IsOneMissed ? 1 : 0;
