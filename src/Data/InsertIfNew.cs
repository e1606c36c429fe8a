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
        var values = new List<object>();
        var places = string.Join(", ", properties.Select(property => Place(db, property, row, values)));
        var sql = $"INSERT INTO \"{entity.GetTableName()}\" ({columns}) VALUES ({places}) ON CONFLICT DO NOTHING";
        return await db.Database.ExecuteSqlRawAsync(sql, values, cancel) == 1;
    }

    /// <summary>The place of a value in the statement; the value itself goes to <paramref name="values"/>.</summary>
    private static string Place(AppDb db, IProperty property, object row, List<object> values)
    {
        var value = property.GetGetter().GetClrValue(row);
        var stored = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        if (stored is null)
            return "NULL";
        values.Add(stored);
        var place = $"{{{values.Count - 1}}}";
        return IsJson(property) && db is PostgresAppDb ? place + "::json" : place;
    }

    private static bool IsJson(IProperty property) => property.FindAnnotation(ModelConventions.Json) is not null;
}
