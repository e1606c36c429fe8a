using System.Text.Json;
using System.Text.RegularExpressions;
using Aulario.Web.Shell;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests;

/// <summary>Whatever is said is said in both languages, with the same values in it.</summary>
public sealed partial class TextsTests
{
    private const int FewestTexts = 100;
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly Texts Spanish = Texts.For("es");
    private static readonly Texts English = Texts.For("en");

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Assert.True(Spanish.Keys.Count() >= FewestTexts, "the texts were not read");
        Assert.Equal(Spanish.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_fill_the_same_places() =>
        Assert.All(Spanish.Keys, key => Assert.Equal(Places(Spanish[key]), Places(English[key])));

    [Fact]
    public void No_text_is_empty() =>
        Assert.All(Spanish.Keys, key => Assert.False(string.IsNullOrWhiteSpace(Spanish[key]) || string.IsNullOrWhiteSpace(English[key]), key));

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void No_key_is_said_twice(string language)
    {
        var files = Directory.GetFiles(Path.Combine(Source.Root, "src/Web/Texts", language), "*.json");
        var keys = files.SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file), Strict)!.Keys).ToList();

        Assert.True(keys.Count >= FewestTexts, "the files were not found");
        Assert.Equal(keys.Distinct(), keys);
    }

    [Fact]
    public void Every_refusal_in_the_sources_has_its_texts()
    {
        var sources = Source.Files("src/Web", "*.cs").Select(File.ReadAllText).ToList();
        var codes = sources.SelectMany(text => RefusalCode().Matches(text)).Select(match => match.Groups["code"].Value)
            .Concat(sources.SelectMany(text => NotFoundWhat().Matches(text)).Select(match => "not_found." + match.Groups["what"].Value))
            .Where(code => !code.EndsWith('.')) // the beginning of one that is put together
            .Distinct().ToList();
        var fields = sources.SelectMany(text => FieldCode().Matches(text)).Select(match => match.Groups["code"].Value).Distinct().ToList();

        Assert.True(codes.Count >= 18 && fields.Count >= 5, $"only {codes.Count} refusals and {fields.Count} fields were found: has the way to write them changed?");
        Assert.All(codes, code => Assert.Contains($"problem.{code}.title", Spanish.Keys));
        Assert.All(codes, code => Assert.Contains($"problem.{code}.detail", Spanish.Keys));
        Assert.All(fields, code => Assert.Contains($"problem.field.{code}", Spanish.Keys));
    }

    [Fact]
    public void Every_reason_why_a_response_cannot_be_graded_has_its_text()
    {
        var codes = Source.Files("src/Domain/Exercises", "Playable*.cs").Select(File.ReadAllText)
            .SelectMany(text => ResponseProblemCode().Matches(text)).Select(match => match.Groups["code"].Value).Distinct().ToList();

        Assert.True(codes.Count >= 5, $"only {codes.Count} were found");
        Assert.All(codes, code => Assert.Contains($"problem.field.{code}", Spanish.Keys));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:Refusal\.Conflict\(|(?:new Refusal|new)\((?:StatusCodes\.\w+|[\w.]+StatusCode), )""(?<code>[a-z_.]+)""", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex RefusalCode();

    [GeneratedRegex(@"Refusal\.NotFound\(""(?<what>\w+)""\)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex NotFoundWhat();

    [GeneratedRegex(@"new(?: FieldProblem)?\((?:key|path|""[\w$.]+""|PathOf\(error\)|JsonPath\([\w.]+\)), ""(?<code>[a-z_]+)""", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex FieldCode();

    [GeneratedRegex(@"new\(\$?""[\w\[\]{}.]+"", ""(?<code>[a-z_]+)"", ", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex ResponseProblemCode();
}
