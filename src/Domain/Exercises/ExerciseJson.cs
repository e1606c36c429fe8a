using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aulario.Domain.Puzzles;

namespace Aulario.Domain.Exercises;

/// <summary>The one way in which exercises, views and grades become JSON and back.</summary>
public static class ExerciseJson
{
    /// <summary>The name of the property that says which type a content or view is of.</summary>
    public const string Discriminator = "type";

    /// <summary>For content in the database: strict, so that nothing an author wrote is dropped in silence.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Writes content.</summary>
    public static string Write(Exercise exercise) => JsonSerializer.Serialize(exercise, Options);

    /// <summary>Reads content that <see cref="Write(Exercise)"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such content.</exception>
    public static Exercise Read(string json) =>
        JsonSerializer.Deserialize<Exercise>(json, Options) ?? throw new JsonException("Got null; wanted the JSON of an exercise.");

    /// <summary>Writes what was laid out for a version; null for nothing.</summary>
    public static string? Write(Arrangement? arrangement) => arrangement is null ? null : JsonSerializer.Serialize(arrangement, Options);

    /// <summary>Reads what was laid out for a version.</summary>
    /// <exception cref="JsonException">It is no arrangement.</exception>
    public static Arrangement? ReadArrangement(string? json) => json is null ? null : JsonSerializer.Deserialize<Arrangement>(json, Options);

    /// <summary>Adds names, words and families to <paramref name="options"/>, the same for database, API and tests.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowOutOfOrderMetadataProperties = true;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(new UpperSnakeNaming(), allowIntegerValues: false));
        options.Converters.Add(new FractionJson());
        options.Converters.Add(new GridCellJson());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddFamilies, RefuseNullElements } };
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static void AddFamilies(JsonTypeInfo info)
    {
        if (info.Type == typeof(Exercise))
            info.PolymorphismOptions = Family(ExerciseTypes.All.Select(entry => (entry.Content, Name(entry))));
        else if (info.Type == typeof(ItemView))
            info.PolymorphismOptions = Family(ExerciseTypes.All.Where(entry => entry.View is not null).Select(entry => (entry.View!, Name(entry)))); // ! just asked
        else if (info.Type == typeof(Arrangement))
            info.PolymorphismOptions = Family(ExerciseTypes.All.Where(entry => entry.Arrangement is not null).Select(entry => (entry.Arrangement!, Name(entry)))); // ! just asked
        else if (info.Type == typeof(StepEvent))
            info.PolymorphismOptions = Family(ExerciseTypes.All.SelectMany(entry => entry.Events).Select(type => (type, UpperSnake.Of(type.Name))));
        if (info.Type.IsAssignableTo(typeof(Exercise)))
            Remove(info, nameof(Exercise.Type), nameof(Exercise.ItemCount));
        else if (info.Type.IsAssignableTo(typeof(Step)))
            Remove(info, nameof(Step.AsksForHelp));
    }

    /// <summary>The serializer keeps nulls out of properties but lets them into lists and dictionaries.</summary>
    private static void RefuseNullElements(JsonTypeInfo info)
    {
        var lists = info.Properties
            .Where(property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
            .ToList();
        if (info.Kind != JsonTypeInfoKind.Object || lists.Count == 0)
            return;
        info.OnDeserialized = read =>
        {
            foreach (var list in lists)
            {
                if (HoldsNull(list.Get?.Invoke(read)))
                    throw new JsonException($"Got null in {list.Name}; leave the element out.");
            }
        };
    }

    private static bool HoldsNull(object? list) => list is IReadOnlyDictionary<string, string> words
        ? words.Values.Any(word => word is null)
        : list is IEnumerable elements and not string && elements.Cast<object?>().Any(element => element is null || HoldsNull(element));

    private static string Name(ExerciseTypeEntry entry) => UpperSnake.Of(entry.Type);

    private static JsonPolymorphismOptions Family(IEnumerable<(Type Type, string Name)> members)
    {
        var family = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = Discriminator,
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var (type, name) in members)
            family.DerivedTypes.Add(new(type, name));
        return family;
    }

    private static void Remove(JsonTypeInfo info, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var camel = JsonNamingPolicy.CamelCase.ConvertName(name);
            if (info.Properties.FirstOrDefault(property => property.Name == camel) is { } property)
                info.Properties.Remove(property);
        }
    }

    private sealed class UpperSnakeNaming : JsonNamingPolicy
    {
        public override string ConvertName(string name) => UpperSnake.Of(name);
    }

    /// <summary>A fraction travels as <c>[numerator, denominator]</c>: exact, and no browser rounds it.</summary>
    private sealed class FractionJson : JsonConverter<Fraction>
    {
        public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = JsonSerializer.Deserialize<long[]>(ref reader, options);
            return parts is [var numerator, > 0 and var denominator]
                ? new Fraction(numerator, denominator)
                : throw new JsonException("A fraction is [numerator, denominator] with a denominator above 0.");
        }

        public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Numerator);
            writer.WriteNumberValue(value.Denominator);
            writer.WriteEndArray();
        }
    }

    /// <summary>A cell travels as <c>[row, column]</c>.</summary>
    private sealed class GridCellJson : JsonConverter<GridCell>
    {
        public override GridCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.StartArray && Number(ref reader) is { } row && Number(ref reader) is { } column && reader.Read() && reader.TokenType == JsonTokenType.EndArray
                ? new(row, column)
                : throw new JsonException(); // without words of its own it names the field

        private static int? Number(ref Utf8JsonReader reader) =>
            reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;

        public override void Write(Utf8JsonWriter writer, GridCell value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Row);
            writer.WriteNumberValue(value.Column);
            writer.WriteEndArray();
        }
    }
}
