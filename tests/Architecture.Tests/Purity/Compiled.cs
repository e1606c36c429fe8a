using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Aulario.Architecture.Tests.Purity;

/// <summary>A piece of code compiled in memory with the analyzer that keeps Domain pure.</summary>
internal static class Compiled
{
    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? throw new InvalidOperationException("The runtime names no assemblies."))
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = new AnalyzerFileReference(
        Path.Combine(AppContext.BaseDirectory, "analyzers", "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll"), new Loader())
        .GetAnalyzers(LanguageNames.CSharp);

    public static CSharpCompilation Compile(string code) => CSharpCompilation.Create(
        "Offender",
        [CSharpSyntaxTree.ParseText(code)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>What the analyzer says of the code under a list of banned symbols.</summary>
    public static async Task<IReadOnlyList<string>> BannedAsync(string code, string bannedSymbols, CancellationToken cancel)
    {
        var compilation = Compile(code);
        Assert.Empty(compilation.GetDiagnostics(cancel).Where(problem => problem.Severity == DiagnosticSeverity.Error));
        Assert.NotEmpty(Analyzers);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([new BannedFile(bannedSymbols)]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(cancel);
        return [.. found.Where(problem => problem.Id == "RS0030").Select(problem => problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private sealed class BannedFile(string text) : AdditionalText
    {
        public override string Path => "BannedSymbols.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // All of them lie in one folder, from where the runtime finds them.
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
