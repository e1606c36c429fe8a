using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Aulario.Data;

/// <summary><c>INSERT … ON CONFLICT DO NOTHING</c>, which both engines know and EF Core does not, from the model.</summary>
internal static class InsertIfNew
{
    public static async Task<bool> RunAsync<T>(AppDb db, T row, CancellationToken cancel)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"Got a {typeof(T).Name}; wanted a row of a table.", nameof(row));
        var properties = entity.GetProperties().ToList();
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        var places = string.Join(", ", properties.Select((property, i) => IsJson(property) && db is PostgresAppDb ? $"{{{i}}}::json" : $"{{{i}}}"));
        var sql = $"INSERT INTO \"{entity.GetTableName()}\" ({columns}) VALUES ({places}) ON CONFLICT DO NOTHING";
        return await db.Database.ExecuteSqlRawAsync(sql, properties.Select(property => Value(property, row)), cancel) == 1;
    }

    private static object Value(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        var stored = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored ?? DBNull.Value;
    }

    private static bool IsJson(IProperty property) => property.FindAnnotation(ModelConventions.Json) is not null;
}
