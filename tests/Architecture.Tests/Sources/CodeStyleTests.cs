using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aulario.Architecture.Tests.Sources;

/// <summary>Rules of the style that a parser can see.</summary>
public sealed class CodeStyleTests
{
    /// <summary>Async methods that take no token, each for a reason.</summary>
    private static readonly IReadOnlyDictionary<string, string> WithoutToken = new Dictionary<string, string>
    {
    };

    /// <summary>Where ids are random and not ordered by time.</summary>
    private static readonly IReadOnlyDictionary<string, string> ChanceIds = new Dictionary<string, string>
    {
        ["src/Web/Features/Accounts/AskForAccount.cs Guid.NewGuid"] = "a sign-up's id stands in a cookie, a guest's too: when it was made is nobody's business",
        ["src/Web/Features/Accounts/Settings/EraseAccount.cs Guid.NewGuid"] = "a pseudonym tells nothing of whom it stands for",
        ["src/Web/Features/Attempts/StartAttempt.cs Guid.NewGuid"] = "when a guest was first seen is nobody's business: version 4",
    };

    private static readonly HashSet<string> Clocks =
        ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Random.Shared"];

    private static readonly HashSet<string> Enums =
        [.. CSharp.All.SelectMany(file => file.Nodes<EnumDeclarationSyntax>()).Select(one => one.Identifier.Text)];

    [Fact]
    public void Async_methods_take_a_token_last_without_default() =>
        Findings.None(Findings.Against(WithoutToken, CSharp.Production.SelectMany(BadTokens)), "Take a CancellationToken last and pass it on.");

    [Theory]
    [InlineData("async Task RunAsync(int n) => await Task.Yield();")]
    [InlineData("async Task RunAsync(CancellationToken cancel, int n) => await Task.Yield();")]
    [InlineData("async Task RunAsync(int n, CancellationToken cancel = default) => await Task.Yield();")]
    public void A_method_whose_token_is_missing_early_or_optional_is_caught(string offender) =>
        Assert.Equal(["src/Offender.cs RunAsync"], BadTokens(CSharp.Parse($"class C {{ {offender} }}")));

    [Fact]
    public void Clock_and_chance_come_from_outside() =>
        Findings.None(Findings.Against(ChanceIds, CSharp.Production.SelectMany(ClocksIn)), "Take TimeProvider at the edge, Seed in the core.");

    [Fact]
    public void A_clock_of_its_own_is_caught() =>
        Assert.Equal(
            ["src/Offender.cs DateTime.UtcNow", "src/Offender.cs Guid.NewGuid"],
            ClocksIn(CSharp.Parse("class C { object a = System.DateTime.UtcNow; object b = Guid.NewGuid(); }")));

    [Fact]
    public void A_switch_over_an_enum_has_no_arm_for_the_rest()
    {
        var switches = CSharp.Production.Sum(file => file.Nodes<SwitchExpressionSyntax>().Count());

        Assert.True(switches > 10, $"Only {switches} switches were looked at.");
        Findings.None(CSharp.Production.SelectMany(RestArms), "Name every member: the compiler then tells when one is added.");
    }

    [Fact]
    public void A_switch_over_an_enum_with_an_arm_for_the_rest_is_caught() =>
        Assert.Equal(
            ["src/Offender.cs Verdict.Right"],
            RestArms(CSharp.Parse("class C { int A(Verdict v) => v switch { Verdict.Right => 1, _ => 0 }; int B(int n) => n switch { 1 => 1, _ => 0 }; }")));

    [Fact]
    public void Nothing_blocks_on_a_task_or_returns_void_from_async() =>
        Findings.None(CSharp.Production.SelectMany(Blocking), "Await it.");

    [Fact]
    public void Blocking_and_async_void_are_caught() =>
        Assert.Equal(
            ["src/Offender.cs GetResult", "src/Offender.cs Go", "src/Offender.cs Wait"],
            Blocking(CSharp.Parse("class C { async void Go() => await T(); void W() { T().Wait(); T().GetAwaiter().GetResult(); } }")).Order(StringComparer.Ordinal));

    private static IEnumerable<string> BadTokens(CSharp file) =>
        file.Nodes<MethodDeclarationSyntax>()
            .Where(method => !NameTests.IsHandler(method, NameTests.Handlers) && HasBadToken(method))
            .Select(method => file.Place(method.Identifier.Text));

    private static bool HasBadToken(MethodDeclarationSyntax method)
    {
        var parameters = method.ParameterList.Parameters;
        if (method.Modifiers.Any(SyntaxKind.OverrideKeyword))
            return false; // the signature is another's
        if (parameters.Any(parameter => TypeOf(parameter) == "CancellationToken"))
            return TypeOf(parameters[^1]) != "CancellationToken" || parameters[^1].Default is not null;
        return NameTests.IsAsync(method) && !parameters.Any(CarriesToken);
    }

    /// <summary>A request and an authentication event carry their own: <c>RequestAborted</c>.</summary>
    private static bool CarriesToken(ParameterSyntax parameter) =>
        TypeOf(parameter) is "HttpContext" or "HttpRequest" || TypeOf(parameter).EndsWith("Context", StringComparison.Ordinal);

    private static string TypeOf(ParameterSyntax parameter) => parameter.Type?.ToString() ?? string.Empty;

    private static IEnumerable<string> ClocksIn(CSharp file) =>
        file.Nodes<MemberAccessExpressionSyntax>()
            .Select(access => $"{(access.Expression as MemberAccessExpressionSyntax)?.Name.ToString() ?? access.Expression.ToString()}.{access.Name}")
            .Where(Clocks.Contains)
            .Select(file.Place);

    private static IEnumerable<string> RestArms(CSharp file) =>
        from choice in file.Nodes<SwitchExpressionSyntax>()
        where choice.Arms.Any(arm => arm is { Pattern: DiscardPatternSyntax, WhenClause: null })
        let member = choice.Arms.Select(arm => EnumMember(arm.Pattern)).FirstOrDefault(found => found is not null)
        where member is not null
        select file.Place(member);

    private static string? EnumMember(PatternSyntax pattern) =>
        pattern is ConstantPatternSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } access }
        && Enums.Contains(type.ToString().Split('.')[^1])
            ? access.ToString()
            : null;

    private static IEnumerable<string> Blocking(CSharp file) =>
        file.Nodes<MethodDeclarationSyntax>().Where(method => NameTests.IsAsync(method) && method.ReturnType.ToString() == "void").Select(method => method.Identifier.Text)
            .Concat(file.Nodes<InvocationExpressionSyntax>()
                .Select(call => call.Expression).OfType<MemberAccessExpressionSyntax>()
                .Select(access => access.Name.Identifier.Text).Where(name => name is "Wait" or "GetResult"))
            .Select(file.Place);
}
