using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aulario.Architecture.Tests.Sources;

public sealed class LengthTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 60;

    /// <summary>Longer for a reason.</summary>
    private static readonly IReadOnlyDictionary<string, string> Listed = new Dictionary<string, string>
    {
        ["src/islands/lib/api/schema.d.ts"] = "made of openapi.json by `npm run api`",
    };

    private static readonly string[] Written = [".cs", ".razor", ".ts", ".mjs", ".svelte", ".css", ".csproj", ".props", ".targets", ".sh"];

    [Fact]
    public void No_file_is_over_400_lines()
    {
        var files = Repository.Files.Where(file => file.EndsWith(Written) && !IsGenerated(file)).ToList();

        Assert.True(files.Count > 200, $"Only {files.Count} files were looked at.");
        Findings.None(Findings.Against(Listed, TooLong(files)), "Split it, or list it with the reason.");
    }

    [Fact]
    public void A_file_of_401_lines_is_caught()
    {
        var offender = new SourceFile("src/Long.cs", string.Concat(Enumerable.Repeat("// line\n", 401)));
        var neighbour = new SourceFile("src/Fits.cs", string.Concat(Enumerable.Repeat("// line\n", 400)));

        Assert.Equal(["src/Long.cs"], TooLong([offender, neighbour]));
    }

    [Fact]
    public void No_method_is_over_60_lines()
    {
        var found = CSharp.All.SelectMany(LongMethods).ToList();

        Assert.True(CSharp.All.Sum(file => file.Nodes<BaseMethodDeclarationSyntax>().Count()) > 400, "Too few methods were looked at.");
        Findings.None(found, "Take a step out and name it.");
    }

    [Fact]
    public void A_method_of_61_lines_is_caught()
    {
        var body = string.Concat(Enumerable.Repeat("        Go();\n", 57));

        Assert.Equal(["src/Offender.cs Run"], LongMethods(CSharp.Parse($"class C\n{{\n    void Run()\n    {{\n{body}    }}\n}}")).Concat(
            LongMethods(CSharp.Parse($"class C\n{{\n    void Run()\n    {{\n        Go();\n{body}    }}\n}}"))));
    }

    [Fact]
    public void Accessors_local_functions_and_constructors_count_as_methods()
    {
        var body = string.Concat(Enumerable.Repeat("        Go();\n", 61));

        var found = LongMethods(CSharp.Parse($"class C\n{{\n    C()\n    {{\n{body}    }}\n    int P\n    {{\n        get\n        {{\n{body}        }}\n    }}\n}}"));

        Assert.Equal(["src/Offender.cs C", "src/Offender.cs get of P"], found);
    }

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Lines.Count > LongestFile).Select(file => file.Path);

    private static IEnumerable<string> LongMethods(CSharp file) =>
        from node in file.Root.DescendantNodes()
        let name = NameOf(node)
        where name is not null && LinesOf(node) > LongestMethod
        select file.Place(name);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        AccessorDeclarationSyntax accessor => $"{accessor.Keyword.Text} of {accessor.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.Text ?? "this"}",
        _ => null,
    };

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static bool IsGenerated(SourceFile file) =>
        file.IsUnder("src/Data/Migrations/Sqlite") || file.IsUnder("src/Data/Migrations/Postgres") || file.Name.EndsWith(".generated.ts", StringComparison.Ordinal);
}
