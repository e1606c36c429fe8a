using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aulario.Architecture.Tests.Sources;

/// <summary>A C# file, parsed.</summary>
internal sealed record CSharp(SourceFile File, CompilationUnitSyntax Root)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    public static IReadOnlyList<CSharp> All { get; } = [.. Repository.CSharp.Select(Parse)];

    public static IReadOnlyList<CSharp> Production { get; } = [.. All.Where(file => file.File.IsUnder("src"))];

    public static CSharp Parse(SourceFile file) => new(file, SyntaxFactory.ParseCompilationUnit(file.Text, options: Options));

    /// <summary>An offender that a test invents.</summary>
    public static CSharp Parse(string text) => Parse(new SourceFile("src/Offender.cs", text));

    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode =>
        Root.DescendantNodes().OfType<T>();

    /// <summary>How lists name a member: <c>src/Web/X.cs Method</c>.</summary>
    public string Place(string name) => $"{File.Path} {name}";
}
