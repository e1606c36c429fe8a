namespace Aulario.Domain.Text;

/// <summary>Cuts a file into its package and its exercises, so that an error in one leaves the others alone.</summary>
internal sealed class FileReader(SourceText source, ProblemList problems, TextDefaults defaults)
{
    private readonly List<ExerciseText> exercises = [];
    private PackageText? package;
    private bool hasTitle;

    public TextFile Read()
    {
        var lines = LineScanner.Scan(source, problems);
        var next = 0;
        while (next < lines.Count && !IsStart(lines[next]))
            next++;
        if (lines.Take(next).FirstOrDefault(line => line.Kind != LineKind.Blank) is { } outside)
            problems.Error(TextCodes.OutsideExercise, outside.At, outside.Text.ToString(), $"{LineScanner.PackageMark} …, # …");

        while (next < lines.Count)
        {
            var first = next++;
            while (next < lines.Count && !IsStart(lines[next]))
                next++;
            var end = next < lines.Count ? lines[next].At - 1 : source.Text.Length;
            ReadPart(lines[first], [.. lines.Skip(first + 1).Take(next - first - 1)], end);
        }

        return new(package, exercises, problems.InOrder());
    }

    private static bool IsStart(TextLine line) => line.Kind is LineKind.Title or LineKind.Package;

    private void ReadPart(TextLine first, IReadOnlyList<TextLine> lines, int end)
    {
        if (first.Kind == LineKind.Title)
        {
            hasTitle = true;
            var span = (source.PositionOf(first.At).Line, source.PositionOf(end).Line);
            if (ExerciseFormat.Read(first, lines, package, defaults, problems, span) is { } exercise)
                exercises.Add(exercise);
            return;
        }

        if (package is not null)
            problems.Error(TextCodes.TwoPackages, first.At, first.Text.ToString());
        else if (hasTitle)
            problems.Error(TextCodes.PackageNotFirst, first.At, first.Text.ToString());
        var read = PackageFormat.Read(first, lines, defaults, problems);
        package ??= hasTitle ? null : read;
    }
}
