using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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

    /// <summary>Reads content that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such content.</exception>
    public static Exercise Read(string json) =>
        JsonSerializer.Deserialize<Exercise>(json, Options) ?? throw new JsonException("Got null; wanted the JSON of an exercise.");

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
            info.PolymorphismOptions = Family(entry => entry.Content);
        else if (info.Type == typeof(ItemView))
            info.PolymorphismOptions = Family(entry => entry.View);
        if (info.Type.IsAssignableTo(typeof(Exercise)))
            Remove(info, nameof(Exercise.Type), nameof(Exercise.ItemCount));
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

    private static JsonPolymorphismOptions Family(Func<ExerciseTypeEntry, Type> member)
    {
        var family = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = Discriminator,
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var entry in ExerciseTypes.All)
            family.DerivedTypes.Add(new(member(entry), UpperSnake.Of(entry.Type)));
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
}
