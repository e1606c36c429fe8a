using Aulario.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Aulario.Data;

/// <summary>What holds for every table.</summary>
internal static class ModelConventions
{
    /// <summary>Marks a text column that holds JSON.</summary>
    public const string Json = "Aulario:Json";

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().ToList())
                StoreAsWord(entity, property);

            if (entity.ClrType.IsAssignableTo(typeof(IEdited)))
                entity.FindProperty(nameof(IEdited.Version))!.IsConcurrencyToken = true; // ! the interface has it
        }
    }

    /// <summary>Closed sets are upper-case words, and the database refuses any other.</summary>
    private static void StoreAsWord(IMutableEntityType entity, IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (!type.IsEnum)
            return;
        property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(type))!); // ! a class has an instance
        var column = property.GetColumnName();
        var words = string.Join(", ", Enum.GetValues(type).Cast<Enum>().Select(member => $"'{UpperSnake.Of(member)}'"));
        entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"{column} IN ({words})");
    }

    private sealed class WordConverter<T>() : ValueConverter<T, string>(member => UpperSnake.Of(member), word => Read(word))
        where T : struct, Enum
    {
        private static T Read(string word) =>
            UpperSnake.Parse<T>(word) ?? throw new InvalidOperationException($"The database holds '{word}'; wanted a word of {typeof(T).Name}.");
    }
}
