using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aulario.Architecture.Tests.Sources;

/// <summary>Rules 1 and 3 of the style: types say what they are, methods that await end in Async.</summary>
public sealed partial class NameTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Base", "Info", "Dto"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var found = CSharp.All.SelectMany(EmptyNames).Concat(Repository.Files.Where(IsScript).SelectMany(EmptyScriptNames)).ToList();

        Assert.True(CSharp.All.Sum(file => file.Nodes<BaseTypeDeclarationSyntax>().Count()) > 200, "Too few types were looked at.");
        Findings.None(found, "Say it in the learner's or teacher's words.");
    }

    [Theory]
    [InlineData("class AttemptManager { }")]
    [InlineData("static class TextHelper { }")]
    [InlineData("record struct PageInfo(int Number);")]
    [InlineData("abstract class PageBase { }")]
    [InlineData("interface IAnswerUtil { }")]
    public void A_name_that_says_nothing_is_caught(string offender) => Assert.Single(EmptyNames(CSharp.Parse(offender)));

    [Fact]
    public void A_script_type_that_says_nothing_is_caught() =>
        Assert.Single(EmptyScriptNames(new("src/islands/a.ts", "export interface ItemInfo { place: number }\nconst Database = 1;")));

    [Fact]
    public void Methods_that_await_end_in_Async()
    {
        var methods = CSharp.Production.Sum(file => file.Nodes<MethodDeclarationSyntax>().Count(IsAsync));

        Assert.True(methods > 40, $"Only {methods} async methods were looked at.");
        Findings.None(CSharp.Production.SelectMany(file => NotAsync(file, Handlers)), "Rename it; only route handlers and tests go without.");
    }

    [Fact]
    public void An_async_method_without_the_ending_is_caught_and_a_route_handler_is_not()
    {
        var offender = CSharp.Parse("""
            class C
            {
                void Map(IEndpointRouteBuilder api) => api.MapGet("/", Handle).MapPost("/", D.Take);
                async Task<IResult> Handle() => await WorkAsync();
                async Task Work() => await WorkAsync();
                async Task WorkAsync() => await Task.Yield();
            }
            class D
            {
                async Task<IResult> Take() => await C.WorkAsync();
                async Task Handle() => await C.WorkAsync();
            }
            """);

        var found = NotAsync(offender, HandlersIn(offender).ToHashSet());

        Assert.Equal(["src/Offender.cs Work", "src/Offender.cs Handle"], found);
    }

    /// <summary>What is passed to MapGet, MapPost and the like, as <c>Class.Method</c>: handlers may stand in another file than their routes.</summary>
    internal static IReadOnlySet<string> Handlers { get; } = CSharp.Production.SelectMany(HandlersIn).ToHashSet(StringComparer.Ordinal);

    internal static bool IsHandler(MethodDeclarationSyntax method, IReadOnlySet<string> handlers) => handlers.Contains(NameWithType(method));

    internal static IEnumerable<string> HandlersIn(CSharp file) =>
        from call in file.Nodes<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name } && name.StartsWith("Map", StringComparison.Ordinal)
        from argument in call.ArgumentList.Arguments
        select argument.Expression switch
        {
            IdentifierNameSyntax name => $"{call.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text}.{name.Identifier.Text}",
            MemberAccessExpressionSyntax access => access.ToString(),
            var other => other.Kind().ToString(),
        };

    internal static bool IsAsync(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.AsyncKeyword);

    private static IEnumerable<string> NotAsync(CSharp file, IReadOnlySet<string> handlers) =>
        file.Nodes<MethodDeclarationSyntax>()
            .Where(method => IsAsync(method) && !method.Identifier.Text.EndsWith("Async", StringComparison.Ordinal) && !IsHandler(method, handlers))
            .Select(method => file.Place(method.Identifier.Text));

    private static string NameWithType(MethodDeclarationSyntax method) =>
        $"{method.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text}.{method.Identifier.Text}";

    private static IEnumerable<string> EmptyNames(CSharp file) =>
        file.Nodes<BaseTypeDeclarationSyntax>()
            .Select(type => type.Identifier.Text)
            .Where(name => EmptyWords.Any(word => name.EndsWith(word, StringComparison.Ordinal)))
            .Select(file.Place);

    private static bool IsScript(SourceFile file) => file.IsUnder("src/islands") && file.EndsWith(".ts", ".svelte");

    private static IEnumerable<string> EmptyScriptNames(SourceFile file) =>
        ScriptType().Matches(file.Text).Select(match => match.Groups[1].Value)
            .Where(name => EmptyWords.Any(word => name.EndsWith(word, StringComparison.Ordinal)))
            .Select(name => $"{file.Path} {name}");

    [GeneratedRegex(@"\b(?:class|interface|type)\s+([A-Z]\w*)", RegexOptions.NonBacktracking)]
    private static partial Regex ScriptType();
}
