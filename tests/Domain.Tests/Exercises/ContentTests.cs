using System.Text.Json;
using System.Text.Json.Nodes;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Exercises;

public sealed class ContentTests
{
    public static TheoryData<int> SampleNumbers => [.. Enumerable.Range(0, Samples.All.Count)];

    [Fact]
    public void Every_type_has_a_sample() =>
        Assert.Equal(ExerciseTypes.All.Select(entry => entry.Type).Order(), Samples.All.Select(sample => sample.Type).Distinct().Order());

    [Theory]
    [MemberData(nameof(SampleNumbers))]
    public void A_sample_can_be_published_and_comes_back_from_json_and_text(int number)
    {
        var sample = Samples.All[number];
        var json = ExerciseJson.Write(sample);

        Assert.Empty(sample.Check());
        Assert.Equal(json, ExerciseJson.Write(ExerciseJson.Read(json)));
        Assert.Equal(json, ExerciseJson.Write(Assert.Single(AulaText.Parse(AulaText.Print(null, [new(sample, null, 0)]), new("a", "b")).Exercises).Content));
    }

    [Theory]
    [MemberData(nameof(SampleNumbers))]
    public void A_sample_says_something_in_every_field(int number)
    {
        var json = JsonNode.Parse(ExerciseJson.Write(Samples.All[number]))!;
        var said = Leaves(json).SelectMany(leaf => leaf.Path.Split('.', '[')).ToHashSet();

        foreach (var (type, node) in Objects(json, Samples.All[number].GetType()))
        {
            foreach (var property in ExerciseJson.Options.GetTypeInfo(type).Properties)
                Assert.True(said.Contains(property.Name) || node[property.Name] is not null, $"{type.Name}.{property.Name}");
        }
    }

    [Fact]
    public void Registered_types_are_the_ones_that_they_say()
    {
        foreach (var entry in ExerciseTypes.All)
        {
            var sample = Samples.All.First(one => one.Type == entry.Type);
            Assert.IsType(entry.Content, sample);
            if (entry is not { View: { } view, Response: { } response })
                continue; // its items are those of other types
            Assert.IsType(view, sample.Prepare().View(0, 1));
            Assert.Equal(response, sample.Prepare().ResponseTypeOf(0));
        }
    }

    [Theory]
    [InlineData("""{"type":"FILL_BLANK","title":"t","language":"en","instructionsLanguage":"en","texts":[null]}""")]
    [InlineData("""{"type":"FILL_BLANK","title":"t","language":"en","instructionsLanguage":"en","texts":[{"runs":["",null],"gaps":[{"accepted":["a"]}]}]}""")]
    [InlineData("""{"type":"FILL_BLANK","title":"t","language":"en","instructionsLanguage":"en","texts":[{"runs":["",""],"gaps":[{"accepted":[null]}]}]}""")]
    [InlineData("""{"type":"MULTIPLE_CHOICE","title":"t","language":"en","instructionsLanguage":"en","questions":[],"tags":[null]}""")]
    [InlineData("""{"type":"MULTIPLE_CHOICE","title":"t","language":"en","instructionsLanguage":"en","questions":[],"colour":1}""")]
    [InlineData("""{"type":"NOTHING","title":"t","language":"en","instructionsLanguage":"en"}""")]
    [InlineData("null")]
    public void Json_with_nulls_in_lists_or_unknown_fields_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => ExerciseJson.Read(json));

    [Theory]
    [InlineData(typeof(PickedResponse), """{"picked":[null]}""")]
    [InlineData(typeof(GapsResponse), """{"gaps":{"a":null}}""")]
    [InlineData(typeof(PickedResponse), """{"picked":null}""")]
    [InlineData(typeof(RowsResponse), """{"rows":[["a",null]]}""")]
    [InlineData(typeof(RowsResponse), """{"rows":[null]}""")]
    [InlineData(typeof(OrderResponse), """{"order":[null]}""")]
    [InlineData(typeof(MarkStep), """{"from":null,"to":[0,0]}""")]
    [InlineData(typeof(MarkStep), """{"from":[0],"to":[0,0]}""")]
    [InlineData(typeof(MarkStep), """{"from":[0,1]}""")]
    [InlineData(typeof(CrosswordStep), """{"word":null,"action":"CHECK"}""")]
    [InlineData(typeof(CrosswordStep), """{"word":"a"}""")]
    [InlineData(typeof(CrosswordStep), """{"word":"a","action":"WIN"}""")]
    [InlineData(typeof(SwapStep), """{"swap":null}""")]
    [InlineData(typeof(SwapStep), """{"swap":[[0,0],null]}""")]
    [InlineData(typeof(SwapStep), """{"swap":[[0,0],[0]]}""")]
    [InlineData(typeof(SwapStep), "{}")]
    public void A_response_with_nulls_is_refused(Type type, string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, type, ExerciseJson.Options));

    [Fact]
    public void Blank_optional_words_are_absent()
    {
        var exercise = Samples.MultipleChoice with { Instructions = " ", Explanation = "" };

        Assert.Null(exercise.Instructions);
        Assert.Null(exercise.Explanation);
        Assert.Null(new Option(new("a"), true, " ").Feedback);
        Assert.Null(new Gap { Accepted = [], Hint = "" }.Hint);
        Assert.Null(new GapText { Runs = [], Gaps = [], Instruction = "", Explanation = " ", Spoken = "\n" }.Spoken);
    }

    internal static IEnumerable<(string Path, JsonValue Value)> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject group => group.SelectMany(one => Leaves(one.Value, path.Length == 0 ? one.Key : $"{path}.{one.Key}")),
        JsonArray list => list.SelectMany((one, i) => Leaves(one, $"{path}[{i}]")),
        JsonValue value => [(path, value)],
        _ => [],
    };

    private static IEnumerable<(Type Type, JsonObject Node)> Objects(JsonNode? node, Type type)
    {
        if (node is JsonArray list && type.IsGenericType)
            return list.SelectMany(one => Objects(one, type.GetGenericArguments()[0]));
        return node is not JsonObject group
            ? []
            : ExerciseJson.Options.GetTypeInfo(type).Properties.SelectMany(property => Objects(group[property.Name], property.PropertyType)).Prepend((type, group));
    }
}
