using System.CommandLine;
using Aulario.Data;
using Aulario.Data.Changes;
using Aulario.Data.Media;
using Aulario.Data.Packages;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Cli;

/// <summary><c>aulario import</c></summary>
internal static class ImportCommand
{
    /// <summary>The folder of pictures and sounds beside a file.</summary>
    private const string MediaFolderName = "media";

    private static readonly TextDefaults Defaults = new(Language: "en", InstructionsLanguage: "es");

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = ".aula files with a package each; what they show and play is in a folder media beside them.", Arity = ArgumentArity.OneOrMore };
        var tighter = new Option<bool>("--tighter") { Description = "Looks several times as long for crosswords with more crossings in a smaller box." };
        var command = new Command("import", "Makes published packages of .aula files; each file wholly or not at all.") { files, tighter };
        command.SetAction((parsed, cancel) => School.DoAsync(
            async (services, cancelled) =>
            {
                await School.MigrateAsync(services, cancelled);
                var failed = 0;
                var effort = parsed.GetValue(tighter) ? LayoutEffort.Tighter : LayoutEffort.Usual;
                foreach (var file in parsed.GetRequiredValue(files))
                    failed += await ImportAloneAsync(services, file, effort, cancelled) ? 0 : 1;
                return failed == 0 ? 0 : 1;
            },
            cancel));
        return command;
    }

    /// <summary>Imports one file and tells what came of it.</summary>
    /// <returns>Whether it was imported.</returns>
    public static async Task<bool> ImportAsync(IServiceProvider services, FileInfo file, Guid? owner, bool isFeatured, LayoutEffort effort, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file.Name}: there is no such file.");
            return false;
        }

        var parsed = AulaText.Parse(await File.ReadAllTextAsync(file.FullName, cancel), Defaults);
        foreach (var problem in parsed.Problems)
            await Console.Error.WriteLineAsync(Describe(file, problem));
        var isSound = parsed.Problems.All(problem => problem.Weight != ProblemWeight.Error); // of a file that is refused anyway no picture is taken
        return (!isSound || await TakeMediaAsync(services, file, parsed, cancel)) && await TakePackageAsync(services, file, parsed, owner, isFeatured, effort, cancel);
    }

    /// <summary>Imports one file in a transaction of its own.</summary>
    private static async Task<bool> ImportAloneAsync(IServiceProvider services, FileInfo file, LayoutEffort effort, CancellationToken cancel)
    {
        await using var transaction = await services.GetRequiredService<AppDb>().Database.BeginTransactionAsync(cancel);
        if (!await ImportAsync(services, file, owner: null, isFeatured: false, effort, cancel))
            return false;
        await transaction.CommitAsync(cancel);
        await services.GetRequiredService<ChangeSignal>().SendAsync(SchoolChange.Content, cancel);
        return true;
    }

    private static async Task<bool> TakeMediaAsync(IServiceProvider services, FileInfo file, TextFile parsed, CancellationToken cancel)
    {
        var folder = new DirectoryInfo(Path.Combine(file.DirectoryName ?? ".", MediaFolderName));
        var names = parsed.Exercises.SelectMany(exercise => exercise.Content.MediaNames());
        if (parsed.Package?.Cover is { } cover)
            names = names.Append(cover);
        var problems = await services.GetRequiredService<MediaFolder>().TakeAsync(folder, names, cancel);
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync($"{file.Name}: {MediaFolderName}/{problem.Name} {Describe(problem.Refused)}");
        if (problems.Count > 0)
            await Console.Error.WriteLineAsync($"{file.Name}: not imported.");
        return problems.Count == 0;
    }

    private static async Task<bool> TakePackageAsync(
        IServiceProvider services, FileInfo file, TextFile parsed, Guid? owner, bool isFeatured, LayoutEffort effort, CancellationToken cancel)
    {
        var outcome = await services.GetRequiredService<PackageImport>().RunAsync(parsed, owner, isFeatured, effort, cancel);
        if (outcome is not ImportOutcome.Refused refused)
            return true;
        await Console.Error.WriteLineAsync(refused.TakenSlug is { } slug
            ? $"{file.Name}: a package with the slug '{slug}' exists already; give this one another."
            : $"{file.Name}: not imported.");
        return false;
    }

    private static string Describe(MediaOutcome.Refused? refused) => refused is null ? "is missing; the file names it." : refused.Why switch
    {
        MediaRefusal.BadName => "has a name that cannot be used; wanted at most 100 characters without slashes.",
        MediaRefusal.Empty => "is empty.",
        MediaRefusal.TooManyBytes => $"has {refused.Got} bytes; wanted at most {MediaImport.LargestBytes}.",
        MediaRefusal.UnknownType => "is neither PNG, JPEG, WebP, MP3, OGG nor WAV.",
        MediaRefusal.TooManyPixels => $"has {refused.Got} pixels; wanted at most {MediaImport.MostPixels} and no side over {MediaImport.LongestSide}.",
        MediaRefusal.Unreadable => "is damaged: it cannot be read as a picture.",
        MediaRefusal.NameTaken => "would replace another file of that name in the media library; give it another name.",
    };

    private static string Describe(FileInfo file, TextProblem problem) =>
        $"{file.Name}:{problem.Line}:{problem.Column}: {problem.Code}"
        + (problem.Found is null ? string.Empty : $", found '{problem.Found}'")
        + (problem.Expected is null ? string.Empty : $", expected {problem.Expected}")
        + (problem.Suggestion is null ? string.Empty : $"; did you mean {problem.Suggestion}?");
}
