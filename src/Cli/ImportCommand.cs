using System.CommandLine;
using Aulario.Data.Packages;
using Aulario.Domain.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Cli;

/// <summary><c>aulario import</c></summary>
internal static class ImportCommand
{
    private static readonly TextDefaults Defaults = new(Language: "en", InstructionsLanguage: "es");

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = ".aula files with a package each.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import", "Makes published packages of .aula files; each file wholly or not at all.") { files };
        command.SetAction((parsed, cancel) => School.DoAsync(
            async (services, cancelled) =>
            {
                await School.MigrateAsync(services, cancelled);
                var failed = 0;
                foreach (var file in parsed.GetRequiredValue(files))
                    failed += await ImportAsync(services, file, owner: null, isFeatured: false, cancelled) ? 0 : 1;
                return failed == 0 ? 0 : 1;
            },
            cancel));
        return command;
    }

    /// <summary>Imports one file and tells what came of it.</summary>
    /// <returns>Whether it was imported.</returns>
    public static async Task<bool> ImportAsync(IServiceProvider services, FileInfo file, Guid? owner, bool isFeatured, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file.Name}: there is no such file.");
            return false;
        }

        var parsed = AulaText.Parse(await File.ReadAllTextAsync(file.FullName, cancel), Defaults);
        foreach (var problem in parsed.Problems)
            await Console.Error.WriteLineAsync(Describe(file, problem));
        var outcome = await services.GetRequiredService<PackageImport>().RunAsync(parsed, owner, isFeatured, cancel);
        if (outcome is not ImportOutcome.Refused refused)
            return true;
        await Console.Error.WriteLineAsync(refused.TakenSlug is { } slug
            ? $"{file.Name}: a package with the slug '{slug}' exists already; give this one another."
            : $"{file.Name}: not imported.");
        return false;
    }

    private static string Describe(FileInfo file, TextProblem problem) =>
        $"{file.Name}:{problem.Line}:{problem.Column}: {problem.Code}"
        + (problem.Found is null ? string.Empty : $", found '{problem.Found}'")
        + (problem.Expected is null ? string.Empty : $", expected {problem.Expected}")
        + (problem.Suggestion is null ? string.Empty : $"; did you mean {problem.Suggestion}?");
}
